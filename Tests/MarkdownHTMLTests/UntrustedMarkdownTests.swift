import Testing

@testable import MarkdownHTML

struct UntrustedMarkdownTests {
  @Test(arguments: [
    "", "# Notes\n\nText with [a link](https://x.org) and `code`.\n", "```\nclosed\n```",
    "a[^1]\n\n[^1]: last words", "- a\n  - b\n    - c", "-----------------------------------------",
    "* * * * *", "| a |\n|---|\n| b |", "> > > quoted", "<!-- closed -->", "    indented code",
    "a\r\nb\r\n\r\nc", "end of the text", "<div>\nhtml",
  ])
  func acceptsOrdinaryText(_ text: String) throws {
    try UntrustedMarkdown.check(text)
    let document = "# Report\n\n\(text)\n\n## Next\n"
    let fragment = try MarkdownConverter().convert(document, holding: text)
    #expect(fragment.headings.last?.text == "Next")
  }

  /// A block that would swallow the report behind the text, and the line where it starts.
  @Test(arguments: [
    ("a\n\n```python\nprint(1)\n", 3), ("<script>", 1),
    ("a[^1]\n\n[^1]: b\n\n<!-- never\nclosed\n\nend", 5), ("a\r\n\r\n~~~\r\nb", 3),
  ])
  func refusesWhatIsLeftOpen(_ text: String, _ line: Int) throws {
    try UntrustedMarkdown.check(text)
    let error = MarkdownError.unclosed(line: line)
    #expect(
      "\(error)"
        == "line \(line): expected an end of the code block or HTML that starts here, found none")
    #expect(throws: error) {
      try MarkdownConverter().convert("# Report\n\n\(text)\n\n## Next\n", holding: text)
    }
  }

  @Test(arguments: ["- ```\n  a", "> <!-- b"])
  func whatIsOpenInAListOrQuoteEndsWithIt(_ text: String) throws {
    let document = "# Report\n\n\(text)\n\n## Next\n"
    let fragment = try MarkdownConverter().convert(document, holding: text)
    #expect(fragment.headings.last?.text == "Next")
  }

  static let refused: [(String, MarkdownError, String)] = [
    (
      String(repeating: "a", count: 262_145), .tooLarge(bytes: 262_145, limit: 262_144),
      "expected at most 262144 bytes of Markdown, found 262145"
    ),
    (
      "first\n\n" + String(repeating: "![[]()", count: 2_501),
      .tooManyBrackets(line: 3, limit: 5_000),
      "line 3: expected at most 5000 \"[\" in the text, found more"
    ),
    (
      String(repeating: "[[[[[[\r\n", count: 900), .tooManyBrackets(line: 834, limit: 5_000),
      "line 834: expected at most 5000 \"[\" in the text, found more"
    ),
    (
      "a | b\n-|-\n" + String(repeating: "|", count: 1_001), .tooManyBars(line: 3, limit: 1_000),
      "line 3: expected at most 1000 \"|\" in one line, found more"
    ),
    (
      String(repeating: "a|", count: 200) + "\n" + String(repeating: "-|", count: 200) + "\n"
        + String(repeating: "b\n", count: 200), .tooManyCells(line: 101, limit: 20_000),
      "line 101: expected at most 20000 cells in all tables, found more"
    ),
    (
      "b\n\n[a]: /" + String(repeating: "x", count: 10_000) + "\n\n"
        + String(repeating: "[a] ", count: 400), .longReference(line: 3, limit: 4_000_000),
      "line 3: expected addresses and titles that all links together repeat in at most 4000000 "
        + "bytes, found more"
    ),
    (
      String(repeating: "# a\n", count: 16_001), .tooManyMarks(line: 16_001, limit: 16_000),
      "line 16001: expected at most 16000 lines and characters of markup, such as * and [, in the "
        + "text, found more"
    ),
    (
      "a\n" + String(repeating: "> ", count: 65) + "b", .tooDeep(line: 2, limit: 64),
      "line 2: expected at most 64 quotes and lists inside each other, found more"
    ),
    (
      String(repeating: "1. - ", count: 33), .tooDeep(line: 1, limit: 64),
      "line 1: expected at most 64 quotes and lists inside each other, found more"
    ),
  ]

  /// Shapes whose every few bytes become a node, and how often each stands in a text that is just
  /// accepted: the time and memory of the parser follow that number and not the size of the text.
  @Test(arguments: [
    ("# a\n", 16_000), ("a\n-\n", 5_333), ("a\n\n", 16_000), ("- a\n", 8_000), ("1. a\n\n", 8_000),
    ("> a\n\n", 8_000), ("- - - - a\n", 3_200), ("*a* ", 7_999), ("**a** ", 7_999), ("_a ", 15_999),
    ("`a` ", 7_999), ("~a~ ", 7_999), ("\\*", 7_999), ("&amp;", 15_999), ("!", 15_999),
    ("<", 15_999),
    ("[a](b) ", 5_000), ("![a](b) ", 5_000), ("a\\\n", 8_000), ("    a\n\n", 16_000),
    ("- [x] a\n", 4_000),
  ])
  func acceptsNoMoreThanTheParserCanTake(_ piece: String, _ most: Int) throws {
    try UntrustedMarkdown.check(String(repeating: piece, count: most))
    #expect(throws: MarkdownError.self) {
      try UntrustedMarkdown.check(String(repeating: piece, count: most + most / 10))
    }
  }

  @Test(arguments: ["Words of a sentence, and more of them to fill the line as prose does.\n", "a"])
  func textOfAnySizeThatIsNoMarkupIsAccepted(_ piece: String) throws {
    let count = UntrustedMarkdown.maximumSize / piece.utf8.count
    try UntrustedMarkdown.check(String(repeating: piece, count: count))
  }

  @Test(arguments: refused.indices)
  func refuses(_ index: Int) {
    let (text, error, sentence) = Self.refused[index]
    #expect(throws: error) { try UntrustedMarkdown.check(text) }
    #expect("\(error)" == sentence)
  }
}
