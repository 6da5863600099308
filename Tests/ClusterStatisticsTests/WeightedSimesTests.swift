import Testing

@testable import ClusterStatistics

@Suite struct WeightedSimesTests {
  struct Row: Decodable {
    var p, weights, closed: [Double]
    var combined: Double
  }

  private static func looks(_ p: [Double], _ weights: [Double]) -> WeightedSimes {
    WeightedSimes(zip(p, weights).map { WeightedSimes.Look(pValue: $0, weight: $1) })
  }

  @Test func agreesWithEverySetOfLooks() throws {
    for row in try reference("weighted-simes", as: Row.self) {
      let looks = Self.looks(row.p, row.weights)
      expectAgreement(looks.combined, row.combined)
      #expect(looks.closed.count == row.closed.count)
      for (closed, expected) in zip(looks.closed, row.closed) { expectAgreement(closed, expected) }
    }
  }

  @Test func equalWeightsAreSimesOwn() {
    expectAgreement(Self.looks([0.04, 0.01, 0.5], [1, 1, 1]).combined, 0.03)
    #expect(Self.looks([], []).combined == nil)
  }

  @Test func aLookBesideOneThatIsSureCostsNothing() {
    #expect(Self.looks([0.04, 1e-9], [5, 50]).closed[0] == 0.04)
  }
}
