/// Foreign text as one short, harmless piece of a sentence.
///
/// Control, format and separator characters are written as escapes, so that no input can break a
/// line, forge a log entry or turn the direction of what follows.
package enum ReadableText {
  /// How many characters of a foreign text a sentence quotes.
  package static let limit = 60

  /// A text in double quotes, shortened, with invisible characters made visible.
  package static func quoted(_ text: String, isWhole: Bool = true) -> String {
    "\"" + escaped(text, isWhole: isWhole, quotes: true) + "\""
  }

  /// A text without quotes, shortened, with invisible characters made visible.
  package static func plain(_ text: String, limit: Int = limit) -> String {
    escaped(text, isWhole: true, quotes: false, limit: limit)
  }

  /// A byte for people: `the byte 0x0A`.
  package static func hexByte(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// An ASCII byte as a quoted character, any other by its number.
  package static func character(_ byte: UInt8) -> String {
    byte < 0x80 ? quoted(String(Character(Unicode.Scalar(byte)))) : hexByte(byte)
  }

  private static func escaped(
    _ text: String, isWhole: Bool, quotes: Bool, limit: Int = limit
  ) -> String {
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
      if isVisible(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7f }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return true
    }
  }
}
