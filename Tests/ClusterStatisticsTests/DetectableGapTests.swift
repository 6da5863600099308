import Testing

@testable import ClusterStatistics

@Suite struct DetectableGapTests {
  struct Row: Decodable {
    var share, mean, deficit, look: Double
    var others, clusters: Int
    var units, size: Int?
  }

  @Test func agreesWithTryingEveryNumber() throws {
    for row in try reference("detectable-gaps", as: Row.self) {
      let gap = DetectableGap(
        dispersion: ScoreDispersion(share: row.share, mean: row.mean), look: row.look)
      #expect(gap.units(for: row.deficit, others: row.others, clusters: row.clusters) == row.units)
      #expect(gap.clusterSize(for: row.deficit, of: row.others) == row.size)
    }
  }

  @Test func aDeficitThatIsShownNeedsNoMoreUnits() throws {
    let gap = DetectableGap(dispersion: ScoreDispersion(share: 0.4, mean: 0.8))
    let deficit = try #require(gap.deficit(units: 30, of: 400, clusters: 20))
    #expect(deficit > 0.1 && deficit < 0.3)
    #expect(gap.isShown(deficit, units: 30, of: 400, clusters: 20))
    #expect(!gap.isShown(deficit - 0.001, units: 30, of: 400, clusters: 20))
    #expect(gap.deficit(units: 1, of: 400, clusters: 20) == nil)
    #expect(gap.clusterSize(for: 0.01, of: 100) == nil)
  }
}
