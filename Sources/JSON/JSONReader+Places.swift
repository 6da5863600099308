import PlainText

extension JSONReader {
  /// Where the reader is, for people: `clusters[3].metrics.f1Mean`; empty at the outermost value.
  package var place: String {
    var place = ""
    for level in levels[..<depth] where level.count > 0 {
      if let key = level.key {
        place += Self.step(key, isFirst: place.isEmpty)
      } else {
        place += "[\(level.count - 1)]"
      }
    }
    return place
  }

  /// Line and column of a position, both from 1; columns count characters.
  package func lineAndColumn(of offset: Int) -> String {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0a } + 1
    let lineStart = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    // Continuation bytes belong to the character before them; a byte order mark is no character.
    let mark = lineStart == 0 && bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 1 : 0
    let characters = before[lineStart...].count { $0 & 0xc0 != 0x80 }
    return "line \(line), column \(characters - mark + 1)"
  }

  /// What stands at a position, for people: a word, a character, or the end.
  package func found(at offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the file" }
    let rest = bytes[offset...].prefix(40)
    let word = rest.prefix(while: Self.isWordByte)
    if !word.isEmpty { return ShownText(quoting: String(decoding: word, as: UTF8.self)).string }
    guard let first = String(decoding: rest, as: UTF8.self).unicodeScalars.first,
      first != "\u{fffd}"
    else { return Self.hexByte(bytes[offset]) }
    return first == "\"" ? "a double quote" : ShownText(quoting: String(Character(first))).string
  }

  private static func step(_ key: JSONText, isFirst: Bool) -> String {
    let isPlain = !key.raw.isEmpty && key.raw.count <= 40 && key.raw.allSatisfy(isWordByte)
    if isPlain { return (isFirst ? "" : ".") + key.string }
    let (beginning, isWhole) = key.beginning(ShownText.longestQuote)
    return "[" + ShownText(quoting: beginning, isWhole: isWhole).string + "]"
  }

  /// A byte for people: `the byte 0x0A`.
  static func hexByte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// An ASCII byte as a quoted character, any other by its number.
  static func words(_ byte: UInt8) -> String {
    byte < 0x80
      ? ShownText(quoting: String(Character(Unicode.Scalar(byte)))).string : hexByte(byte)
  }
}
