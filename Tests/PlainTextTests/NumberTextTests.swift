import PlainText
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (0.6124, "0.612"), (1, "1.000"), (0, "0.000"), (-0.0001, "0.000"), (nil, "–"), (.nan, "–"),
      (.infinity, "–"),
    ] as [(Double?, ShownText)])
  func scoresHaveThreeDecimals(value: Double?, expected: ShownText) {
    #expect(NumberText.score(value) == expected)
  }

  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1\u{202F}000"), (1_234_567, "1\u{202F}234\u{202F}567"),
    ] as [(Int, ShownText)])
  func countsAreGrouped(count: Int, expected: ShownText) {
    #expect(NumberText.count(count) == expected)
  }

  @Test(
    arguments: [
      (0, "0\u{A0}images"), (1, "1\u{A0}image"), (2_000, "2\u{202F}000\u{A0}images"),
    ] as [(Int, ShownText)])
  func nounsAgree(count: Int, expected: ShownText) {
    #expect(NumberText.count(count, "image") == expected)
  }

  @Test(
    arguments: [
      (0, "0%"), (0.0001, "<0.1%"), (0.0005, "0.1%"), (0.078125, "7.8%"), (0.0996, "10%"),
      (0.345, "35%"), (0.9949, "99%"), (0.9999, ">99%"), (1, "100%"), (nil, "–"), (.nan, "–"),
    ] as [(Double?, ShownText)])
  func percentagesAreNeverRoundedToNothingOrAll(share: Double?, expected: ShownText) {
    #expect(NumberText.percentage(share) == expected)
  }

  @Test func aPartOfNothingIsUnknown() {
    #expect(NumberText.percentage(0, of: 0) == "–")
    #expect(NumberText.percentage(1, of: 4) == "25%")
  }

  @Test func intervalsAreInWords() {
    #expect(NumberText.interval(0.614, 0.7351) == "0.61 to 0.74")
    #expect(NumberText.interval(nil, 1) == "–")
  }

  /// At a hundred thousand images an interval is narrow, and one number would hide it.
  @Test func differencesHaveAsManyDecimalsAsTheirHalfWidthNeeds() {
    #expect(NumberText.differences(-0.162...(-0.138)) == "−0.162 to −0.138")
    #expect(NumberText.differences(0.00119...0.00191) == "+0.0012 to +0.0019")
    #expect(NumberText.differences(-0.000_04...0.000_06) == "−0.00004 to +0.00006")
    #expect(NumberText.differences(0.5...0.5) == "+0.500")
    #expect(NumberText.difference(0.00154, in: 0.00119...0.00191) == "+0.0015")
    #expect(NumberText.difference(0.2, in: nil) == "+0.200")
  }
}
