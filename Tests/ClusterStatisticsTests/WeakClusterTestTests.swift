import ModelEvaluation
import Testing

@testable import ClusterStatistics

@Suite struct WeakClusterTestTests {
  struct Row: Decodable {
    var tp, fp, fn: [Double]
    var units, clusters: [Int32]
    var clusterCount: Int
    var correlation: Double?
    var values: [Double]
    var unitCounts: [Int]
    var p, adjusted: [Double?]

    var scores: ErrorScores {
      ErrorScores(truePositives: tp, falsePositives: fp, falseNegatives: fn)
    }
  }

  @Test func agreesWithNumPyOnUnits() throws {
    for row in try reference("unit-excess", as: Row.self) {
      let units = Units(keys: row.units.map(Optional.some), rule: .given)
      let excess = UnitExcess(row.scores, clusters: row.clusters, units: units)
      expectAgreement(excess.correlation?.value, row.correlation)
      for (ours, theirs) in zip(excess.values, row.values) {
        #expect(abs(ours - theirs) < 1e-12)
      }
      let test = WeakClusterTest(
        row.scores, clusters: row.clusters, clusterCount: row.clusterCount, units: units)
      #expect(test.unitCounts == row.unitCounts)
      let adjusted = BenjaminiHochberg.adjusted(
        test.results.map { $0?.pValueWeak },
        weights: WeakClusterTest.weights(test.results.map { $0?.units }))
      for (index, result) in test.results.enumerated() {
        expectAgreement(result?.pValueWeak, row.p[index])
        expectAgreement(adjusted[index], row.adjusted[index])
      }
    }
  }

  @Test func aWeakClusterOfManyUnitsIsFoundAndOneOfFewIsNot() {
    let clusters = (0..<120).map { Int32($0 / 20) }
    let f1 = (0..<120).map { image -> Double in
      let level = image < 20 ? 0.1 : 0.6
      return level + Double(image * 37 % 11) / 25
    }
    let scores = ErrorScores(f1: f1)
    let alone = WeakClusterTest(
      scores, clusters: clusters, clusterCount: 6, units: Units(independent: 120))
    let level = WeakClusterLadder.Level(
      test: alone,
      samples: Sample.byGroup(f1, groups: clusters.map(Int.init), groupCount: 6),
      overall: Sample(f1))
    let calls = WeakClusterLadder([level]).calls(falseDiscoveryRate: 0.1, smallest: 5)
    #expect(calls.map { $0?.verdict == .weak } == [true, false, false, false, false, false])
    let videos = WeakClusterTest(
      scores, clusters: clusters, clusterCount: 6,
      units: Units(keys: (0..<120).map { $0 / 10 }, rule: .given))
    #expect(videos.unitCounts == [2, 2, 2, 2, 2, 2])
    #expect(videos.results.allSatisfy { $0 == nil })
    #expect((videos.statistics[0] ?? 0) > (videos.statistics[1] ?? 0))
  }

  @Test func imagesThatTellNothingAreLeftOut() {
    let scores = ErrorScores(f1: [.nan, 0.5, 1])
    #expect(!scores.tells(0) && scores.tells(1))
    expectAgreement(scores.share, 0.25)
    #expect(ErrorScores(f1: []).share == 0)
    let empty = ErrorScores(truePositives: [0], falsePositives: [0], falseNegatives: [0])
    #expect(!empty.tells(0))
  }

  @Test func weightsThatAreEqualChangeNothing() {
    let pValues: [Double?] = [0.01, nil, 0.04, 0.5]
    #expect(
      BenjaminiHochberg.adjusted(pValues, weights: [3, 9, 3, 3])
        == BenjaminiHochberg.adjusted(pValues))
    let weighted = BenjaminiHochberg.adjusted([0.02, 0.02], weights: [3, 1])
    expectAgreement(weighted[0], 0.02 / 1.5 * 2)
    expectAgreement(weighted[1], 0.04)
  }
}
