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
    // Most texts of a page are words and numbers.
    if isPlain(text.string) { return text.string }
    var escaper = MarkdownEscaper(text.string)
    return escaper.escaped()
  }

  /// A code span that shows the text letter by letter, for file and class names.
  ///
  /// An empty text gives `(empty)`. The result may stand wherever that of ``escape(_:)`` may.
  package static func code(_ text: ShownText) -> String {
    if text.isEmpty { return "(empty)" }
    // Nearly all names.
    if isWord(text.string) { return "`" + text.string + "`" }
    // In a table `\|` in a code span is a bar, elsewhere it is two characters: so no bar goes inside.
    return text.string.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : codeSpan($0) }
      .joined(separator: "\\|")
  }

  /// Whether a text is nothing but letters, digits and spaces, points within numbers and commas within
  /// texts, which mean nothing to anyone.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.allSatisfy { place in
        switch bytes[place] {
        case UInt8(ascii: "."):
          place > 0 && isDigit(bytes[place - 1])
            && place + 1 < bytes.count && isDigit(bytes[place + 1])
        case UInt8(ascii: ","): place > 0
        default: isLetterOrSpace(bytes[place]) || isDigit(bytes[place])
        }
      }
    }
  }

  /// Whether a text has neither spaces nor what means something in a code span or a table.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: " ") && byte != UInt8(ascii: "`") && byte != UInt8(ascii: "|")
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Whether a byte is that of a letter of ASCII, of any character beyond, or a space.
  private static func isLetterOrSpace(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: " ")
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
