import PlainText
import Testing

@Suite struct CountTextTests {
  @Test(
    arguments: [
      (0, "0"), (9_999, "9\u{202F}999"), (10_000, "10\u{202F}k"), (1_234_567, "1.2\u{202F}M"),
      (999_400, "999\u{202F}k"), (999_600, "1.0\u{202F}M"), (3_000_000_000, "3.0\u{202F}G"),
      (12_000_000_000_000, "12\u{202F}T"), (.max, "9.2\u{202F}E"),
    ] as [(Int, ShownText)])
  func countsAreShort(_ count: Int, _ text: ShownText) {
    #expect(CountText.short(count) == text)
  }
}
