import ClusterStatistics
import Numerics
import Testing

@Suite struct IntervalTests {
  struct Row: Decodable {
    var values: [Double]
    var low, high: Double
  }

  struct ClusterRow: Decodable {
    var groups: [[Double]]
    var level: Double
    var lows, highs: [Double]
  }

  struct UnitRow: Decodable {
    var values: [Double]
    var units, clusters: [Int32]
    var clusterCount: Int
    var means, variances: [Double]
    var unitCounts: [Int]
  }

  @Test func betaQuantilesAgreeWithSciPy() throws {
    struct Row: Decodable {
      var a, b, p, quantile: Double
    }
    for row in try reference("beta-quantiles", as: Row.self) {
      expectAgreement(BetaDistribution(a: row.a, b: row.b).quantile(row.p), row.quantile)
    }
  }

  @Test func honestIntervalsAgreeWithSciPy() throws {
    for row in try reference("honest-intervals", as: Row.self) {
      let interval = try HonestInterval(#require(Sample(row.values))).interval
      expectAgreement(interval.lowerBound, row.low)
      expectAgreement(interval.upperBound, row.high)
    }
  }

  @Test func noHonestIntervalIsOfWidthZero() throws {
    for count in [1, 2, 10, 1000] {
      for value in [0, 0.5, 1.0] {
        let sample = try #require(Sample(Array(repeating: value, count: count)))
        let interval = HonestInterval(sample)
        #expect(interval.halfWidth > 0 && interval.interval.contains(value))
        #expect(interval.interval.lowerBound >= 0 && interval.interval.upperBound <= 1)
      }
    }
  }

  @Test func twoImagesThatAreRightProveLittle() throws {
    let interval = try HonestInterval(#require(Sample([1, 1]))).interval
    #expect(interval.lowerBound < 0.2 && interval.upperBound == 1)
  }

  @Test func clusterIntervalsAgreeWithSciPy() throws {
    for row in try reference("cluster-intervals", as: ClusterRow.self) {
      let groups = row.groups.compactMap { Sample($0) }
      let dispersion = try #require(ScoreDispersion(within: groups))
      for (index, group) in groups.enumerated() {
        let interval = group.scoreInterval(dispersion: dispersion, level: row.level)
        expectAgreement(interval.lowerBound, row.lows[index])
        expectAgreement(interval.upperBound, row.highs[index])
      }
    }
  }

  @Test func allIntervalsTogetherAreWiderThanEach() throws {
    #expect(Sample.simultaneousLevel(of: 1) == 0.95)
    expectAgreement(Sample.simultaneousLevel(of: 10), 0.995)
  }

  @Test func meansOfUnitsAreClusterRobust() throws {
    for row in try reference("unit-samples", as: UnitRow.self) {
      let units = Units(keys: row.units.map(Optional.some), rule: .given)
      let pieces = UnitPieces(clusters: row.clusters, units: units)
      let samples = Sample.byUnit(row.values, pieces: pieces, groupCount: row.clusterCount)
      for (index, sample) in samples.enumerated() {
        #expect(sample?.count == row.unitCounts[index])
        expectAgreement(sample?.mean, row.means[index])
        expectAgreement(
          sample.flatMap { s in s.variance.map { $0 / Double(s.count) } }, row.variances[index])
      }
    }
  }
}
