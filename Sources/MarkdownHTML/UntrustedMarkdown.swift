/// The limits for Markdown that someone else wrote, such as the file given with `--intro`.
///
/// Such a text cannot do harm by what it says, the converter sees to that; but it can take minutes
/// and gigabytes to parse, or leave a code block open that swallows the report after it.
package enum UntrustedMarkdown {
  /// Largest size in bytes.
  package static let maximumSize = 256 * 1024
  /// Most `[` in one paragraph; the parser's time grows with their square.
  static let maximumBrackets = 5_000
  /// Most quote and list marks at the start of one line; the parser's memory grows with them.
  static let maximumDepth = 64

  /// Accepts a text or says what is wrong with it.
  package static func check(_ markdown: String) throws(MarkdownError) {
    guard markdown.utf8.count <= maximumSize else {
      throw .tooLarge(bytes: markdown.utf8.count, limit: maximumSize)
    }
    try checkLines(of: markdown)
    try checkEnd(of: markdown)
  }

  private static func checkLines(of markdown: String) throws(MarkdownError) {
    var brackets = 0
    var paragraphStart = 1
    // CR LF is one Character. Other characters that Unicode calls newlines end no line in Markdown.
    let lines = markdown.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r\n" || $0 == "\r"
    }
    for (index, line) in lines.enumerated() {
      let isBlank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank { (brackets, paragraphStart) = (0, index + 2) }
      brackets += line.utf8.count { $0 == UInt8(ascii: "[") }
      if brackets > maximumBrackets {
        throw .tooManyBrackets(line: paragraphStart, limit: maximumBrackets)
      }
      if depth(of: line) > maximumDepth { throw .tooDeep(line: index + 1, limit: maximumDepth) }
    }
  }

  /// How many quotes and list items a line opens before its text.
  private static func depth(of line: Substring) -> Int {
    var depth = 0
    var number = false
    var bytes = line.utf8[...]
    while let byte = bytes.popFirst() {
      let endsMark = bytes.first == nil || bytes.first == 0x20 || bytes.first == 0x09
      switch byte {
      case 0x20, 0x09: number = false
      case UInt8(ascii: ">"): depth += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if !endsMark { return depth }
        depth += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = true
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if !(number && endsMark) { return depth }
        depth += 1
      default: return depth
      }
    }
    return depth
  }

  /// Parses the text with one more paragraph behind it, which must stay a paragraph.
  private static func checkEnd(of markdown: String) throws(MarkdownError) {
    var sentinel = "end"
    while markdown.contains(sentinel) { sentinel += "e" }
    let document = try CMarkDocument(parsing: "\(markdown)\n\n\(sentinel)\n", extensions: [])
    // Footnotes come last in the tree, wherever they stand in the text.
    let blocks = document.node.children.filter { $0.kind != .footnote }
    if let last = blocks.last, last.kind != .paragraph || last.firstChild?.literal != sentinel {
      throw .unclosed(line: last.line)
    }
  }
}
