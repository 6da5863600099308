import Testing

@testable import ReportFolder

@Suite struct RankTests {
  @Test func theFirstOfEveryListComeBeforeTheSecond() {
    #expect([[1, 4, 6], [], [2], [3, 5]].byRank == [1, 2, 3, 4, 5, 6])
    #expect([[9, 1, 3].dropFirst(), [2].dropFirst(0)].byRank == [1, 2, 3])
    #expect([[Int]]().byRank.isEmpty)
  }
}
