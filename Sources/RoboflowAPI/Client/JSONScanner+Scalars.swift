extension JSONScanner {
  /// Takes a string, a number or a word.
  mutating func scalar() throws(Fault) {
    switch try nextByte() {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: try word(["true", "false", "null", "NaN", "Infinity"])
    }
  }

  /// Takes a string with its quotes.
  mutating func string() throws(Fault) {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw .malformed(at: position)
      default: position += 1
      }
    }
    throw .truncated
  }

  private mutating func escape() throws(Fault) {
    position += 1
    switch try byte() {
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 { try digit(isHexadecimal: true) }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    default: throw .malformed(at: position)
    }
  }

  /// A number is followed by something in every whole document: its end is never the last byte.
  private mutating func number() throws(Fault) {
    if try byte() == UInt8(ascii: "-") { position += 1 }
    if try byte() == UInt8(ascii: "I") { return try word(["Infinity"]) }
    if try byte() == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if try byte() == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if try byte() | 0x20 == UInt8(ascii: "e") {
      position += 1
      let sign = try byte()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Fault) {
    try digit(isHexadecimal: false)
    while try Self.isDigit(byte()) { position += 1 }
  }

  private mutating func digit(isHexadecimal: Bool) throws(Fault) {
    let byte = try byte()
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    guard Self.isDigit(byte) || (isHexadecimal && isLetter) else {
      throw .malformed(at: position)
    }
    position += 1
  }

  private mutating func word(_ words: [StaticString]) throws(Fault) {
    let rest = bytes[position...]
    for word in words {
      let matches = word.withUTF8Buffer { rest.starts(with: $0) }
      if matches {
        position += word.utf8CodeUnitCount
        return
      }
      let isBeginning = word.withUTF8Buffer { rest.count < $0.count && $0.starts(with: rest) }
      if isBeginning { throw .truncated }
    }
    throw .malformed(at: position)
  }

  private func byte() throws(Fault) -> UInt8 {
    guard position < bytes.count else { throw .truncated }
    return bytes[position]
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
