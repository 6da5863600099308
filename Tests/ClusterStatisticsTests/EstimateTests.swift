import ClusterStatistics
import Testing

@Suite struct ProportionIntervalTests {
  struct Row: Decodable {
    var count, total: Int
    var level, low, high: Double
  }

  @Test func agreesWithSciPyAndStatsmodels() throws {
    for row in try reference("proportions", as: Row.self) {
      let share = try #require(
        ProportionInterval(count: row.count, of: row.total, level: row.level))
      expectAgreement(share.interval.lowerBound, row.low)
      expectAgreement(share.interval.upperBound, row.high)
      #expect(share.interval.contains(share.proportion))
    }
  }

  @Test func nothingCountedHasNoShare() {
    #expect(ProportionInterval(count: 0, of: 0) == nil)
  }
}

@Suite struct DetectionCountsTests {
  @Test func pooledScoresByHand() throws {
    let counts =
      DetectionCounts(truePositives: 6, falsePositives: 1, falseNegatives: 2)
      + DetectionCounts(truePositives: 2, falsePositives: 1, falseNegatives: 2)
    expectAgreement(counts.precision?.proportion, 0.8)
    expectAgreement(counts.recall?.proportion, 8.0 / 12)
    expectAgreement(counts.f1, 16.0 / 22)
    expectAgreement(counts.falseAlarmShare?.proportion, 2.0 / 6)
  }

  @Test func nothingIsNotZero() {
    let empty = DetectionCounts()
    #expect(empty.f1 == nil && empty.precision == nil && empty.recall == nil)
    #expect(empty.falseAlarmShare == nil)
    let missed = DetectionCounts(falseNegatives: 3)
    #expect(missed.f1 == 0 && missed.precision == nil && missed.recall?.proportion == 0)
    #expect(missed.falseAlarmShare?.proportion == 0)
  }
}
