import PlainText
import Testing

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      (0.6125, 3, "0.613"), (-0.0001, 2, "0.00"), (-0.5, 1, "\u{2212}0.5"), (0.9999, 2, "1.00"),
      (12_345.6, 1, "12\u{202F}345.6"), (1_000_000, 0, "1\u{202F}000\u{202F}000"),
      (0.05, 2, "0.05"), (0, 3, "0.000"), (-0.0, 1, "0.0"), (9.9996, 3, "10.000"),
      (123.456, 6, "123.456000"), (999.9996, 3, "1\u{202F}000.000"),
    ] as [(Double, Int, ShownText)])
  func numbersAreFixed(value: Double, decimals: Int, expected: ShownText) {
    #expect(DecimalText.text(value, decimals: decimals) == expected)
  }

  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1_000, "1\u{202F}000"), (-12_345, "\u{2212}12\u{202F}345"),
      (Int.min, "\u{2212}9\u{202F}223\u{202F}372\u{202F}036\u{202F}854\u{202F}775\u{202F}808"),
    ] as [(Int, ShownText)])
  func thousandsAreGrouped(count: Int, expected: ShownText) {
    #expect(DecimalText.grouped(count) == expected)
  }
}
