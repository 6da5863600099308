import Testing

@testable import Assessment

@Suite struct HolmAdjustmentTests {
  struct Case: Sendable {
    let pValues: [Double?]
    let adjusted: [Double?]
  }

  /// Values of statsmodels 0.15.0, multipletests(p, method="holm").
  static let cases = [
    Case(pValues: [0.01, 0.04, 0.03, 0.005], adjusted: [0.03, 0.06, 0.06, 0.02]),
    Case(pValues: [0.2, nil, 0.001], adjusted: [0.2, nil, 0.002]),
    Case(pValues: [0.9, 0.8], adjusted: [1, 1]),
    Case(pValues: [nil], adjusted: [nil]), Case(pValues: [], adjusted: []),
  ]

  @Test(arguments: cases) func agreesWithStatsmodels(_ test: Case) {
    let adjusted = HolmAdjustment.adjusted(test.pValues)
    #expect(adjusted.map { $0 == nil } == test.adjusted.map { $0 == nil })
    for (one, other) in zip(adjusted, test.adjusted) {
      if let one, let other { #expect(abs(one - other) < 1e-12) }
    }
  }
}
