/// A Python value as NumPy writes it into the header of an array.
indirect enum PythonLiteral: Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case sequence([PythonLiteral])
  case dictionary([String: PythonLiteral])

  /// Reads the value that a text begins with; `nil` where it is none.
  init?(_ text: some Sequence<UInt8>) {
    var reader = PythonLiteralReader(bytes: Array(text))
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }
}

/// Reads Python values from bytes.
private struct PythonLiteralReader {
  private static let deepest = 8

  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) -> PythonLiteral? {
    skipSpace()
    guard depth < Self.deepest, let next else { return nil }
    switch next {
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "("), UInt8(ascii: "["): return sequence(depth: depth)
    case UInt8(ascii: "{"): return dictionary(depth: depth)
    case UInt8(ascii: "T"): return take("True") ? .boolean(true) : nil
    case UInt8(ascii: "F"): return take("False") ? .boolean(false) : nil
    default: return integer()
    }
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let next, next == 0x20 || (0x09...0x0D).contains(next) { place += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    skipSpace()
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func string() -> String? {
    let quote = bytes[place]
    guard let end = bytes[(place + 1)...].firstIndex(of: quote) else { return nil }
    defer { place = end + 1 }
    return String(decoding: bytes[place + 1..<end], as: UTF8.self)
  }

  /// A whole number; Python 2 wrote an L behind some.
  private mutating func integer() -> PythonLiteral? {
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    place += digits.count
    _ = take("L")
    return .integer(value)
  }

  private mutating func sequence(depth: Int) -> PythonLiteral? {
    let end = take("(") ? ")" : "]"
    if end == "]" { place += 1 }
    var values: [PythonLiteral] = []
    while !take(end) {
      guard let value = value(depth: depth + 1) else { return nil }
      values.append(value)
      if !take(",") { return take(end) ? .sequence(values) : nil }
    }
    return .sequence(values)
  }

  private mutating func dictionary(depth: Int) -> PythonLiteral? {
    place += 1
    var values: [String: PythonLiteral] = [:]
    while !take("}") {
      guard case .string(let key)? = value(depth: depth + 1), take(":"),
        let value = value(depth: depth + 1)
      else { return nil }
      values[key] = value
      if !take(",") { return take("}") ? .dictionary(values) : nil }
    }
    return .dictionary(values)
  }
}
