/// How foreign text becomes clean and bounded; the one place that knows which characters are shown.
enum ForeignText {
  /// Most combining marks on one letter.
  static let mostMarks = 6

  /// Whether a text is at most `limit` printable ASCII characters with single spaces inside, which
  /// most names are.
  static func isClean(_ text: String, upTo limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var last = UInt8(ascii: " ")
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || text.isEmpty
  }

  /// At most `limit` scalars, in at most twice as many bytes, on one line without anything that
  /// acts unseen.
  static func cleaned(_ scalars: String.UnicodeScalarView, to limit: Int) -> String {
    var line = ForeignLine(limit: limit)
    var rest = scalars.makeIterator()
    for _ in 0..<(4 * limit + 64) where !line.isOver {
      guard let scalar = rest.next() else { return line.text }
      line.append(scalar)
    }
    return line.cut
  }

  /// The first scalars of a text with what is not visible written as escapes.
  static func escaped(_ text: String, to limit: Int, isWhole: Bool, quotes: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      append(scalar, to: &result, quotes: quotes)
    }
    let isShortened = !isWhole || text.unicodeScalars.dropFirst(limit).first != nil
    return isShortened ? result + "…" : result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String, quotes: Bool) {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\"" where quotes: result += "\\\""
    case "\\": result += "\\\\"
    default:
      if scalar.isShown {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
  }
}
