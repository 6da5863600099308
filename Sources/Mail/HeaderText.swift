import FoundationEssentials
import PlainText

/// Text in the headers of a message: one line in meaning, folded and encoded on the wire.
///
/// After RFC 5322 (folding, 78 characters a line) and RFC 2047 (encoded words). A shown text has no
/// line breaks and no control characters, so that none can add a header.
enum HeaderText {
  /// Most characters of a line.
  private static let lineLength = 76
  /// Bytes of text in an encoded word, so that it has at most 75 characters and fits after a name.
  private static let wordBytes = 39
  /// A longer word cannot be folded, so it is encoded, which can.
  static let longestWord = 60

  /// A header with its line end: words as they are where they can be, else encoded.
  static func line(_ name: String, text: ShownText) -> String {
    let words = text.string.split(separator: " ").map(String.init)
    let isPlain = isPlain(text.string) && words.allSatisfy { $0.utf8.count <= longestWord }
    return line(name, pieces: isPlain ? words : encodedWords(text))
  }

  /// A header of pieces that are finished and may each start a line.
  static func line(_ name: String, pieces: [String]) -> String {
    var lines: [String] = []
    var current = name + ":"
    for piece in pieces {
      if current.utf8.count + 1 + piece.utf8.count > lineLength,
        current.utf8.count > name.utf8.count + 1
      {
        lines.append(current)
        current = ""
      }
      current += " " + piece
    }
    return (lines + [current]).joined(separator: "\r\n") + "\r\n"
  }

  /// Whether a text is printable ASCII that no reader takes for an encoded word.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
  }

  /// A text as encoded words, cut between characters of Unicode.
  static func encodedWords(_ text: ShownText) -> [String] {
    var words: [String] = []
    var current = String.UnicodeScalarView()
    var count = 0
    for scalar in text.string.unicodeScalars {
      let length = UTF8.width(scalar)
      if count + length > wordBytes {
        words.append(encodedWord(current))
        current = String.UnicodeScalarView()
        count = 0
      }
      current.append(scalar)
      count += length
    }
    return words + [encodedWord(current)]
  }

  private static func encodedWord(_ scalars: String.UnicodeScalarView) -> String {
    "=?UTF-8?B?\(Data(String(scalars).utf8).base64EncodedString())?="
  }
}
