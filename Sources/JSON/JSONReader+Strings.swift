import PlainText

extension JSONReader {
  /// Reads the string that ``peek()`` told of and checks its escapes and its UTF-8.
  package mutating func string() throws(JSONSyntaxError) -> JSONText {
    position += 1
    let start = position
    var isEscaped = false
    while true {
      skipPlainBytes()
      guard position < bytes.count else { throw fault("the closing quote of a string") }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let raw = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        return JSONText(raw: raw, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0x80...: try skipScalar()
      default:
        throw JSONSyntaxError(
          at: position, expected: "a string without bare control characters",
          found: Self.hexByte(bytes[position]))
      }
    }
  }

  /// Moves over printable ASCII other than quote and backslash, eight bytes at a time.
  private mutating func skipPlainBytes() {
    guard let base = bytes.baseAddress else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    while position + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5c)
      // The top bit of a byte gets set where it was 0 (or, for the last term, below 0x20).
      let stops =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        | ((word &- ones &* 0x20) & ~word) | word
      guard stops & tops == 0 else {
        position += (stops & tops).trailingZeroBitCount / 8
        return
      }
      position += 8
    }
    while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x80).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func skipEscape() throws(JSONSyntaxError) {
    switch byte(at: position + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "u"):
      position += 2
      for _ in 0..<4 {
        guard let digit = byte(at: position), Self.isHexDigit(digit) else {
          throw fault("four hexadecimal digits after \"\\u\"")
        }
        position += 1
      }
    default:
      let next = byte(at: position + 1)
      throw JSONSyntaxError(
        at: position + 1, expected: "one of \" \\ / b f n r t u after a backslash",
        found: next.map(Self.words))
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      return true
    default: return false
    }
  }

  /// Moves over one scalar beyond ASCII; The Unicode Standard, table 3-7 lists what is well-formed.
  private mutating func skipScalar() throws(JSONSyntaxError) {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[position] {
    case 0xc2...0xdf: (length, second) = (2, 0x80...0xbf)
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xe1...0xef: (length, second) = (3, 0x80...0xbf)
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf1...0xf3: (length, second) = (4, 0x80...0xbf)
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    default: throw invalidUTF8(at: position)
    }
    for index in 1..<length {
      let allowed = index == 1 ? second : 0x80...0xbf
      guard let next = byte(at: position + index), allowed.contains(next) else {
        throw invalidUTF8(at: position)
      }
    }
    position += length
  }

  private func invalidUTF8(at offset: Int) -> JSONSyntaxError {
    JSONSyntaxError(
      at: offset, expected: "UTF-8",
      found: "\(Self.hexByte(bytes[offset])), which does not fit there")
  }
}
