/// Text of unknown origin with nothing in it that acts unseen.
package enum VisibleText {
  /// The text on one line, without characters that act unseen.
  ///
  /// White space of any kind and length becomes one space, none at the ends. Control characters,
  /// characters that turn the direction of writing, and code points that are no characters become
  /// U+FFFD, so that two names that differ by them alone still look different.
  package static func line(_ text: String) -> String {
    var line = ForeignLine(limit: .max / 4)
    for scalar in text.unicodeScalars { line.append(scalar) }
    return line.text
  }
}
