/// Breaks a text into lines for readers whose letters are all of one width.
package enum TextWrapping {
  /// Most characters of a line.
  package static let width = 72

  /// Lines of at most ``width`` characters; a longer word is cut.
  ///
  /// - Parameter indent: stands before every line but the first.
  package static func lines(_ text: ShownText, indent: String = "") -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.string.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      let start = current.isEmpty ? (lines.isEmpty ? "" : indent) : current + " "
      current = cut(start + word, indent: indent, into: &lines)
    }
    return current.isEmpty ? lines : lines + [current]
  }

  /// Moves whole lines of a text that is too long to `lines` and gives the rest.
  private static func cut(_ text: String, indent: String, into lines: inout [String]) -> String {
    var rest = text
    while rest.count > width {
      lines.append(String(rest.prefix(width)))
      rest = indent + rest.dropFirst(width)
    }
    return rest
  }
}
