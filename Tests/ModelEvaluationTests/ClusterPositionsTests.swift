import Testing

@testable import ModelEvaluation

@Suite struct ClusterPositionsTests {
  /// Ids near one another, and so far apart that no table holds them.
  @Test(arguments: [
    [4, -1, 7], [], [0], [3, 3], [.max, 5, .min + 1], [0, 1 << 16], [-1, (1 << 16) - 2],
  ])
  func aPositionIsThatInTheList(ids: [Int32]) {
    let column: [Int32] = [ImageTable.noCluster, -2, -1, 0, 1, 3, 4, 5, 7, 8, 1 << 16] + ids
    let positions = ClusterPositions(ids)
    let expected = column.map { id in Int32(ids.lastIndex(of: id) ?? -1) }
    #expect(positions.list(column) == expected)
    #expect(positions.list(column, [2, 0]) == [expected[2], expected[0]])
  }

  @Test(arguments: [
    ([], []), ([3, -1, 3, 0], [-1, 0, 3]), ([ImageTable.noCluster, 2], [2]),
    ([ImageTable.noCluster], []), ([.max, 1, .max, -5], [-5, 1, .max]),
  ])
  func idsAreListedOnceAscending(column: [Int32], ids: [Int32]) {
    #expect(ClusterPositions.ids(in: column) == ids)
  }
}
