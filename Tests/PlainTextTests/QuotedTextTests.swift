import PlainText
import Testing

@Suite struct QuotedTextTests {
  @Test(arguments: [
    ("plain é 語 😀", "\"plain é 語 😀\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1b}\u{7f}\u{85}", #""\u{0}\u{1B}\u{7F}\u{85}""#),
    (
      "\u{200b}\u{200e}\u{202e}\u{2028}\u{2066}\u{feff}",
      #""\u{200B}\u{200E}\u{202E}\u{2028}\u{2066}\u{FEFF}""#
    ),
    ("\u{e0041}\u{e000}", #""\u{E0041}\u{E000}""#), ("", "\"\""),
  ])
  func showsWhatCannotBeSeen(_ text: String, _ quoted: String) {
    #expect(ShownText(quoting: text).string == quoted)
  }

  @Test func isShort() {
    #expect(ShownText(quoting: String(repeating: "x", count: 60)).string.count == 62)
    #expect(ShownText(quoting: String(repeating: "x", count: 61)).string.count == 63)
    #expect(ShownText(quoting: String(repeating: "x", count: 61)).string.hasSuffix("x…\""))
    // One letter with a thousand accents is one character, but not one short text.
    let zalgo = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(ShownText(quoting: zalgo).string.unicodeScalars.count == 63)
  }
}
