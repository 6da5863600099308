import ClusterStatistics
import Testing

@Suite struct FisherExactTestTests {
  struct Row: Decodable {
    var table: [Int]
    var p: Double
  }

  @Test func agreesWithSciPy() throws {
    for row in try reference("fisher", as: Row.self) {
      let test = FisherExactTest((row.table[0], row.table[1]), (row.table[2], row.table[3]))
      expectAgreement(test.pValue, row.p)
    }
  }

  @Test(arguments: [[3, 1, 1, 3], [0, 9, 4, 30], [7, 0, 20, 11]])
  func turningTheTableChangesNothing(table: [Int]) {
    let p = FisherExactTest((table[0], table[1]), (table[2], table[3])).pValue
    expectAgreement(FisherExactTest((table[2], table[3]), (table[0], table[1])).pValue, p)
    expectAgreement(FisherExactTest((table[1], table[0]), (table[3], table[2])).pValue, p)
    expectAgreement(FisherExactTest((table[0], table[2]), (table[1], table[3])).pValue, p)
  }

  @Test func emptyMarginsLeaveOneTable() {
    #expect(FisherExactTest((0, 0), (3, 4)).pValue == 1)
    #expect(FisherExactTest((0, 0), (0, 0)).pValue == 1)
    #expect(FisherExactTest((5, 0), (9, 0)).pValue == 1)
  }
}

@Suite struct SplitCoverageTests {
  @Test func findsClustersThatTheTrainingMissed() {
    let coverage = SplitCoverage.judge(
      [(12, 0), (0, 60), (3, 7), (0, 0), (30, 90), (1, 0), (0, 2), (25, 80)])
    #expect(
      coverage.map(\.verdict) == [
        .underTrained, .underTested, .alike, .empty, .alike, .alike, .alike, .alike,
      ])
    #expect(
      coverage.map(\.hasNoTraining) == [true, false, false, false, false, true, false, false])
    #expect(
      coverage.map(\.hasNoHeldOut) == [false, true, false, false, false, false, true, false])
    #expect(coverage[3].pValue == nil && coverage[3].adjustedPValue == nil)
    expectAgreement(coverage[0].expectedHeldOut, 12.0 * 71 / 310)
  }

  @Test func oneSplitAloneTellsNothing() {
    let coverage = SplitCoverage.judge([(5, 0), (40, 0)])
    #expect(coverage.map(\.verdict) == [.alike, .alike])
    #expect(SplitCoverage.judge([]).isEmpty)
  }
}
