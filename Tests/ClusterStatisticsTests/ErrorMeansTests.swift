import ClusterStatistics
import Testing

@Suite struct ErrorMeansTests {
  struct Row: Decodable {
    var tp: [Double]?
    var fp, fn, f1, means, variances: [Double]
    var units: [Int32]
    var clusters: [Int32]
    var clusterCount: Int
  }

  @Test func agreesWithTheFormulasInNumPy() throws {
    for row in try reference("error-means", as: Row.self) {
      let scores =
        row.tp.map {
          ErrorScores(truePositives: $0, falsePositives: row.fp, falseNegatives: row.fn)
        } ?? ErrorScores(f1: row.f1)
      let units = Units(keys: row.units.map(Optional.some), rule: .given)
      let excess = UnitExcess(scores, clusters: row.clusters, units: units)
      let means = try #require(
        ErrorMeans(excess, scores, f1: row.f1, clusterCount: row.clusterCount))
      for (index, cluster) in means.clusters.enumerated() {
        expectAgreement(cluster?.mean, row.means[index])
        expectAgreement(cluster?.variance, row.variances[index])
      }
    }
  }

  @Test func withoutCountsTheMeanIsThatOfF1() throws {
    let f1 = (0..<60).map { Double($0 * 7 % 11) / 11 }
    let clusters = (0..<60).map { Int32($0 / 20) }
    let scores = ErrorScores(f1: f1)
    let excess = UnitExcess(scores, clusters: clusters, units: Units(independent: 60))
    let means = try #require(ErrorMeans(excess, scores, f1: f1, clusterCount: 3))
    for (index, sample) in Sample.byGroup(f1, groups: clusters.map(Int.init), groupCount: 3)
      .enumerated()
    {
      expectAgreement(means.clusters[index]?.mean, try #require(sample?.mean))
    }
  }

  @Test func equalErrorsTellNothing() {
    let scores = ErrorScores(f1: [Double](repeating: 0.8, count: 30))
    let clusters = (0..<30).map { Int32($0 / 10) }
    let excess = UnitExcess(scores, clusters: clusters, units: Units(independent: 30))
    #expect(
      ErrorMeans(excess, scores, f1: [Double](repeating: 0.8, count: 30), clusterCount: 3) == nil)
  }
}
