/// Foreign text as one short, harmless piece of a sentence.
///
/// Control, format and separator characters are written as escapes, so that no input can break a
/// line, forge a log entry or turn the direction of what follows.
package enum ReadableText {
  /// How many characters of a foreign text a sentence quotes.
  package static let limit = 60

  /// A text in double quotes, shortened, with invisible characters made visible.
  package static func quoted(_ text: String, isWhole: Bool = true) -> String {
    ShownText(quoting: text, to: limit, isWhole: isWhole).string
  }

  /// A text without quotes, shortened, with invisible characters made visible.
  package static func plain(_ text: String, limit: Int = limit) -> String {
    ForeignText.escaped(text, to: limit, isWhole: true, quotes: false)
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
}
