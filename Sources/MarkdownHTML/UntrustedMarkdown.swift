/// The limits for Markdown that someone else wrote, such as the file given with `--intro`.
///
/// Such a text cannot do harm by what it says, the converter sees to that; but it can take minutes
/// and gigabytes to parse, or leave a code block open that swallows the report after it.
package enum UntrustedMarkdown {
  /// Largest size in bytes.
  package static let maximumSize = 256 * 1024
  /// Most `[`; the parser's time grows with their square, and each footnote's mark with its text.
  static let maximumBrackets = 5_000
  /// Most quote and list marks at the start of one line; the parser's memory grows with them.
  static let maximumDepth = 64
  /// Most `|` in one line; the parser's time grows with the square of a table's columns.
  static let maximumBars = 1_000
  /// Most cells of all tables, where every row has as many as its table has columns: the parser adds
  /// those that a row leaves out.
  static let maximumCells = 20_000
  /// Most lines with text, quote and list marks before it, and characters such as `*`, `[` and `&` in
  /// it, all together: each may become a node, of which the parser's time and memory are made.
  static let maximumMarks = 16_000
  /// Most bytes of addresses and titles that links take from definitions.
  static let maximumReferences = 4_000_000

  /// Accepts a text as far as its size and its marks go, without parsing it, or says what is wrong.
  package static func check(_ markdown: String) throws(MarkdownError) {
    guard markdown.utf8.count <= maximumSize else {
      throw .tooLarge(bytes: markdown.utf8.count, limit: maximumSize)
    }
    var limits = MarkdownLimits()
    var bytes = Array(markdown.utf8)[...]
    while !bytes.isEmpty { try limits.check(nextLine(&bytes)) }
    try limits.checkReferences()
  }

  /// Takes the next line off; other characters that Unicode calls newlines end none in Markdown.
  private static func nextLine(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    bytes = bytes[line.endIndex...]
    if bytes.popFirst() == 0x0D, bytes.first == 0x0A { bytes.removeFirst() }
    return line
  }

  /// Refuses a text whose last block swallows what follows it in the document that it is part of.
  ///
  /// Only code between fences and HTML go on until they are told to end; what is inside a list or a
  /// quote ends with that.
  static func checkEnd(
    of lines: ClosedRange<Int>, in document: CMarkNode
  ) throws(MarkdownError) {
    let open = document.children.first {
      ($0.kind == .htmlBlock || $0.kind == .codeBlock && $0.isFenced)
        && lines.contains($0.line) && $0.lastLine > lines.upperBound
    }
    if let open { throw .unclosed(line: open.line - lines.lowerBound + 1) }
  }
}
