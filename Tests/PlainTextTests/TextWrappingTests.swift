import PlainText
import Testing

@Suite struct TextWrappingTests {
  @Test(
    arguments: [
      ("", []), ("a b", ["a b"]), ("a\nb", ["a b"]),
      (
        String(repeating: "word ", count: 20),
        [
          String(repeating: "word ", count: 13) + "word",
          "  " + String(repeating: "word ", count: 5) + "word",
        ]
      ),
      (
        String(repeating: "x", count: 80),
        [
          String(repeating: "x", count: 72), "  " + String(repeating: "x", count: 8),
        ]
      ),
    ] as [(String, [String])])
  func wraps(text: String, expected: [String]) {
    #expect(TextWrapping.lines(ShownText(foreign: text, to: 1_000), indent: "  ") == expected)
  }
}
