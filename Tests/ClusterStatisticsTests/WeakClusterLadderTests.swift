import ModelEvaluation
import Testing

@testable import ClusterStatistics

@Suite struct WeakClusterLadderTests {
  /// Three clusters of 8 test and 40 other images; errors of the first as given, of the others usual.
  private func ladder(test: Double, others: Double) -> WeakClusterLadder {
    var (f1, clusters, isTest) = ([Double](), [Int32](), [Bool]())
    for cluster in 0..<6 {
      for image in 0..<48 {
        let noise = Double((image * 37 + cluster * 11) % 13) / 40
        let own = cluster == 0 ? (image < 8 ? test : others) : 0.65
        f1.append(own + noise)
        clusters.append(Int32(cluster))
        isTest.append(image < 8)
      }
    }
    func level(_ rows: [Int]) -> WeakClusterLadder.Level {
      let (f1, clusters) = (rows.map { f1[$0] }, rows.map { clusters[$0] })
      return WeakClusterLadder.Level(
        test: WeakClusterTest(
          ErrorScores(f1: f1), clusters: clusters, clusterCount: 6,
          units: Units(independent: rows.count)),
        samples: Sample.byGroup(f1, groups: clusters.map(Int.init), groupCount: 6),
        overall: Sample(f1))
    }
    return WeakClusterLadder([level(f1.indices.filter { isTest[$0] }), level(Array(f1.indices))])
  }

  private func call(test: Double, others: Double) -> WeakClusterLadder.Call? {
    ladder(test: test, others: others).calls(falseDiscoveryRate: 0.1, smallest: 5)[0]
  }

  @Test func theStrictestImagesThatShowItNameIt() {
    let everywhere = call(test: 0.1, others: 0.1)
    #expect(everywhere?.verdict == .weak && everywhere?.level == 0)
    let faint = call(test: 0.6, others: 0.4)
    #expect(faint?.verdict == .weak && faint?.level == 1)
    let unseenAlone = call(test: 0.1, others: 0.7)
    #expect(unseenAlone?.verdict == .weak && unseenAlone?.level == 0)
    #expect(call(test: 0.65, others: 0.65)?.verdict == .notDistinguishable)
  }

  @Test func looksArePaidFor() throws {
    let ladder = ladder(test: 0.6, others: 0.6)
    let looks = try ladder.levels.map { level in
      let result = try #require(level.test.results[0])
      return WeightedSimes.Look(
        pValue: result.pValueWeak, weight: WeakClusterLadder.weight(units: result.units))
    }
    #expect(looks.map(\.weight) == [8 * 8.0.squareRoot(), 48 * 48.0.squareRoot()])
    let simes = try #require(WeightedSimes(looks).combined)
    // All clusters have as many units, so that weights change nothing and the least is 6 times as large.
    let call = try #require(ladder.calls(falseDiscoveryRate: 0.1, smallest: 5)[0])
    expectAgreement(call.adjustedPValue, min(6 * simes / FindingShare.weak, 1))
  }

  /// Training images score better: a cluster with few of them is not weak for that.
  @Test func eachSplitHasItsOwnUsualShare() {
    let isTraining = (0..<200).map { $0 >= 40 ? $0 % 10 > 1 : $0 % 10 > 7 }
    let f1 = isTraining.enumerated().map { image, trained in
      (trained ? 0.8 : 0.4) + Double(image * 7 % 10) / 50
    }
    var scores = ErrorScores(f1: f1)
    scores.strata = isTraining.map { $0 ? 1 : 0 }
    func statistic(_ scores: ErrorScores) -> Double {
      WeakClusterTest(
        scores, clusters: (0..<200).map { $0 < 40 ? 0 : 1 }, clusterCount: 2,
        units: Units(independent: 200)
      ).results[0]?.statistic ?? .nan
    }
    #expect(statistic(ErrorScores(f1: f1)) > 4)
    #expect(abs(statistic(scores)) < 1)
  }
}
