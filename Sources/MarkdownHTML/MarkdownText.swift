package import PlainText

/// Makes text of unknown origin safe to stand in Markdown.
///
/// Two kinds of syntax are at work. CommonMark's own is switched off by a backslash. What Git hosts
/// find afterwards in the finished text (mentions, references, e-mail addresses, emoji names, math) a
/// backslash does not stop; an empty HTML comment does, because it cuts the text in two. The comment
/// leaves no trace in the rendered text.
package enum MarkdownText {
  /// Cuts a text in two for everything that looks for names in it.
  static let separator = "<!-- -->"

  /// Text that is inert inline Markdown at any position, with the same words.
  ///
  /// The result may stand at the start of a line, in a heading, a table cell, a link text, an
  /// alternative text, a title in double quotes, and beside other escaped text. Line breaks and runs
  /// of white space are one space in every shown text.
  package static func escape(_ text: ShownText) -> String {
    // Letters, digits and spaces alone mean nothing to anyone, and most texts of a page are no more.
    if text.string.utf8.allSatisfy(isPlain) { return text.string }
    var escaper = MarkdownEscaper(text.string)
    return escaper.escaped()
  }

  /// A code span that shows the text letter by letter, for file and class names.
  ///
  /// An empty text gives `(empty)`. The result may stand wherever that of ``escape(_:)`` may.
  package static func code(_ text: ShownText) -> String {
    if text.isEmpty { return "(empty)" }
    // In a table `\|` in a code span is a bar, elsewhere it is two characters: so no bar goes inside.
    return text.string.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : codeSpan($0) }
      .joined(separator: "\\|")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  private static func codeSpan(_ text: Substring) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    // A space on both sides is taken off again by the reader of the span.
    let touchesFence = text.hasPrefix("`") || text.hasSuffix("`")
    let losesSpaces =
      text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
    let padding = touchesFence || losesSpaces ? " " : ""
    return fence + padding + text + padding + fence
  }

  private static func longestRun(of character: Character, in text: Substring) -> Int {
    var longest = 0
    var current = 0
    for next in text {
      current = next == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
