import MarkdownHTML
import Testing

struct UntrustedMarkdownTests {
  @Test(arguments: [
    "", "# Notes\n\nText with [a link](https://x.org) and `code`.\n", "```\nclosed\n```",
    "a[^1]\n\n[^1]: last words", "- a\n  - b\n    - c", "-----------------------------------------",
    "* * * * *", "| a |\n|---|\n| b |", "> > > quoted", "<!-- closed -->", "    indented code",
    "a\r\nb\r\n\r\nc", "end of the text", "<div>\nhtml",
  ])
  func acceptsOrdinaryText(_ text: String) throws {
    try UntrustedMarkdown.check(text)
  }

  static let refused: [(String, MarkdownError, String)] = [
    (
      String(repeating: "a", count: 262_145), .tooLarge(bytes: 262_145, limit: 262_144),
      "expected at most 262144 bytes of Markdown, found 262145"
    ),
    (
      "first\n\n" + String(repeating: "![[]()", count: 2_501),
      .tooManyBrackets(line: 3, limit: 5_000),
      "line 3: expected at most 5000 \"[\" in one paragraph, found more"
    ),
    (
      String(repeating: "[[[[[[\r\n", count: 900), .tooManyBrackets(line: 1, limit: 5_000),
      "line 1: expected at most 5000 \"[\" in one paragraph, found more"
    ),
    (
      "a\n" + String(repeating: "> ", count: 65) + "b", .tooDeep(line: 2, limit: 64),
      "line 2: expected at most 64 quotes and lists inside each other, found more"
    ),
    (
      String(repeating: "1. - ", count: 33), .tooDeep(line: 1, limit: 64),
      "line 1: expected at most 64 quotes and lists inside each other, found more"
    ),
    (
      "a\n\n```python\nprint(1)\n", .unclosed(line: 3),
      "line 3: expected an end of the code block or HTML that starts here, found none"
    ),
    (
      "a[^1]\n\n[^1]: b\n\n<!-- never\nclosed\n\nend", .unclosed(line: 5),
      "line 5: expected an end of the code block or HTML that starts here, found none"
    ),
    (
      "<script>", .unclosed(line: 1),
      "line 1: expected an end of the code block or HTML that starts here, found none"
    ),
  ]

  @Test(arguments: refused.indices)
  func refuses(_ index: Int) {
    let (text, error, sentence) = Self.refused[index]
    #expect(throws: error) { try UntrustedMarkdown.check(text) }
    #expect("\(error)" == sentence)
  }
}
