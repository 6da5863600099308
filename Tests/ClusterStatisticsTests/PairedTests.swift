import ClusterStatistics
import TestSupport
import Testing

@Suite struct PairedTests {
  struct Row: Decodable {
    var before, after: [Double]
    var difference, p, low, high: Double
  }

  @Test func agreesWithSciPy() throws {
    for row in try reference("paired", as: Row.self) {
      let differences = try #require(Sample(zip(row.after, row.before).map { $0 - $1 }))
      let test = try #require(PairedTest(differences))
      expectAgreement(test.difference, row.difference)
      expectAgreement(test.pValue, row.p)
      expectAgreement(test.interval.lowerBound, row.low)
      expectAgreement(test.interval.upperBound, row.high)
    }
  }

  @Test func degenerateDifferencesAreDefined() throws {
    let one = try #require(Sample([0.1]))
    #expect(PairedTest(one) == nil)
    let unchanged = try #require(Sample([0, 0, 0]))
    let none = try #require(PairedTest(unchanged))
    #expect(none.pValue == 1 && none.statistic == 0 && none.interval == 0...0)
    let fallen = try #require(Sample([-0.25, -0.25, -0.25]))
    let same = try #require(PairedTest(fallen))
    #expect(same.pValue == 0 && same.statistic == -.infinity)
  }

  @Test func exactlyThePlantedDropIsReported() {
    var generator = SeededGenerator(seed: 4)
    let groups = [6, 40, 30, 3, 80].enumerated().map { group, count in
      Sample(
        (0..<count).map { _ in
          Double.random(in: -0.05...0.05, using: &generator) - (group == 1 ? 0.15 : 0)
        })
    }
    let judged = PairedJudgement.judge(groups + [nil])
    #expect(
      judged.map(\.verdict) == [
        .notDistinguishable, .worse, .notDistinguishable, .tooFewImages, .notDistinguishable,
        .unmeasured,
      ])
  }

  @Test func nothingChangedIsNoChange() {
    let judged = PairedJudgement.judge([Sample([0, 0, 0, 0, 0]), Sample([0, 0, 0, 0, 0, 0])])
    #expect(judged.map(\.verdict) == [.notDistinguishable, .notDistinguishable])
    #expect(judged.map { $0.test?.pValue } == [1, 1])
  }

  @Test func fiveEqualDropsAreNoCertaintyAndFortyAre() throws {
    let five = PairedJudgement.judge([Sample(Array(repeating: -0.05, count: 5))])
    let p = try #require(five[0].test?.pValue)
    #expect(p > 0.0625 && p < 0.1)
    let forty = PairedJudgement.judge([Sample(Array(repeating: -0.05, count: 40))])
    #expect(try #require(forty[0].test?.pValue) < 1e-9)
    #expect(forty[0].verdict == .worse)
  }
}
