import PlainText
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("\u{FEFF}# A\r\n\tb\n\n    c\n", "# A\r\n\tb\n\n    c\n"),
    ("a\u{1B}[31mb\u{0}c\u{7F}", "a\u{FFFD}[31mb\u{FFFD}c\u{FFFD}"),
    ("a\u{202E}b\u{2066}c\u{200B}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("👩\u{200D}👧 ❤\u{FE0F} می\u{200C}خواهم", "👩\u{200D}👧 ❤\u{FE0F} می\u{200C}خواهم"),
  ])
  func keepsLinesAndShowsWhatActsUnseen(_ text: String, _ shown: String) {
    #expect(VisibleText.lines(text) == shown)
  }
}
