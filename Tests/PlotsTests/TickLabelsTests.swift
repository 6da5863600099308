import PlainText
import Testing

@testable import Plots

@Suite struct TickLabelsTests {
  @Test(
    arguments: [
      ([0, 0.5, 1], 0.5, ["0.0", "0.5", "1.0"]), ([0, 5, 10], 5, ["0", "5", "10"]),
      ([0, 0.05], 0.05, ["0.00", "0.05"]), ([-1, 0], 1, ["\u{2212}1", "0"]),
      ([0, 500, 1_000], 500, ["0", "500", "1\u{202F}000"]), ([], 0, []), ([7], 0, ["7"]),
    ] as [([Double], Double, [ShownText])])
  func labelsHaveTheDecimalsOfTheirStep(ticks: [Double], step: Double, expected: [ShownText]) {
    #expect(TickLabels.texts(for: ticks, step: step) == expected)
  }
}
