import PlainText

/// A word of a command as a shell reads it.
enum ShellWord {
  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:,+=@%-".utf8)

  /// The word, in quotes where it needs some; what no page can show as bytes in `$'...'`.
  static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.utf8.allSatisfy(plain.contains) { return word }
    if ShownText(foreign: word, to: 4000).string == word, !word.contains("  ") {
      return "'"
        + word.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
    }
    let bytes = word.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : #"\x"# + hexadecimal(byte)
    }
    return "$'" + bytes.joined() + "'"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
