import ClusterStatistics
import Testing

@Suite struct PairedLadderTests {
  struct Row: Decodable {
    var differences: [Double]
    var levels, groups: [Int]
    var units: [Int32]
    var groupCount: Int
    var p: [[Double?]]
    var detectable: [[Double?]]
    var adjusted: [Double?]

    var rows: [[Int]] {
      (0..<groupCount).map { group in groups.indices.filter { groups[$0] == group } }
    }
  }

  @Test func agreesWithSciPyOnUnits() throws {
    for row in try reference("paired-ladder", as: Row.self) {
      let judged = PairedLadder.judge(
        row.differences, levels: row.levels,
        units: Units(keys: row.units.map(Optional.some), rule: .given), groups: row.rows)
      for (group, ladder) in judged.enumerated() {
        for (level, step) in ladder.steps.enumerated() {
          expectAgreement(step?.test.pValue, row.p[group][level])
          expectAgreement(step?.detectable, row.detectable[group][level])
        }
        expectAgreement(ladder.adjustedPValue, row.adjusted[group])
      }
    }
  }

  /// Pairs of two groups of 40: ten on each of the first two levels, twenty on the last.
  static func judge(_ difference: (Int) -> Double) -> [PairedLadder] {
    let differences = (0..<80).map { pair -> Double in
      let noise = Double(pair * 37 % 11 - 5)
      return difference(pair) + noise / 50
    }
    let levels = (0..<80).map { [0, 1, 2, 2][$0 % 4] }
    return PairedLadder.judge(
      differences, levels: levels, units: Units(independent: 80),
      groups: [Array(0..<40), Array(40..<80)])
  }

  @Test func theStrictestLevelThatShowsALossIsNamed() {
    #expect(Self.judge { $0 < 40 ? -0.4 : 0 }.map(\.verdict) == [.worse, .notDistinguishable])
    #expect(Self.judge { $0 < 40 ? -0.4 : 0 }.map(\.level) == [0, nil])
    let onTraining = Self.judge { $0 < 40 && $0 % 4 > 1 ? -0.4 : 0 }
    #expect(onTraining[0].verdict == .worse && onTraining[0].level == 2)
    #expect(Self.judge { $0 < 40 ? 0.4 : 0 }[0].verdict == .better)
  }

  /// The nearer to the threshold, the more of a loss is luck; all ends stay inside what could be.
  @Test(arguments: [0.05, 0.1, 0.4]) func undoingALossGainsLessThanWasSeen(loss: Double) throws {
    let ladder = Self.judge { $0 < 40 ? -loss : 0 }[0]
    let threshold = try #require(ladder.threshold(at: 0.1))
    let test = try #require(ladder.steps.compactMap { $0 }.last?.test)
    #expect(test.pValue <= threshold && threshold < 0.1)
    let gain = ExpectedGain(undoing: test, threshold: threshold, share: 0.5)
    #expect(gain.mean > -0.5 * test.difference / 3 && gain.mean <= -0.5 * test.difference)
    #expect(gain.interval.contains(gain.mean))
    #expect(gain.interval.contains(-0.5 * test.difference))
  }

  @Test func withoutALossItSaysWhatWouldHaveShown() throws {
    let none = Self.judge { _ in 0 }
    #expect(none.map(\.verdict) == [.notDistinguishable, .notDistinguishable])
    let detectable = try #require(none[0].detectable)
    #expect(detectable > 0.02 && detectable < 0.1)
  }

  @Test func tooFewUnitsOrNoScoreGiveNoVerdict() {
    let judged = PairedLadder.judge(
      Array(repeating: -0.5, count: 20) + [.nan], levels: Array(repeating: 0, count: 21),
      units: Units(keys: (0..<21).map { $0 / 7 }, rule: .given),
      groups: [Array(0..<20), [20]])
    #expect(judged.map(\.verdict) == [.tooFewImages, .unmeasured])
    #expect(judged[0].adjustedPValue == nil && judged[0].detectable == nil)
  }
}
