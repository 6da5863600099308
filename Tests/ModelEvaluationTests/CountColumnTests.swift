import Testing

@testable import ModelEvaluation

@Suite struct CountColumnTests {
  private static let counts = [
    0, ImageTable.noCount, 7, Int(Int32.max) - 1, Int(Int32.max), 1_000_000_000_000, 3,
  ]

  private static var column: CountColumn {
    counts.reduce(into: CountColumn()) { $0.append($1) }
  }

  @Test func countsOfAnySizeComeBack() {
    #expect(Array(Self.column) == Self.counts)
    var column: CountColumn = [9_000_000_000]
    column.append(Self.counts)
    #expect(Array(column) == [9_000_000_000] + Self.counts)
    #expect(Self.column.known(1) == nil && Self.column.known(5) == 1_000_000_000_000)
  }

  @Test func joinedAndChosenRowsKeepTheirCounts() {
    var joined: CountColumn = [5]
    joined.append(rows: Self.column)
    #expect(Array(joined) == [5] + Self.counts)
    #expect(Array(joined.selecting([6, 0, 2])) == [1_000_000_000_000, 5, ImageTable.noCount])
  }

  @Test func aCountMayBecomeGreatAndSmallAgain() {
    var column: CountColumn = [1, 2]
    column[1] = 9_000_000_000
    #expect(Array(column) == [1, 9_000_000_000])
    column[1] = 2
    #expect(column == [1, 2])
  }

  @Test func columnsWithTheSameCountsAreEqual() {
    var great: CountColumn = [2, 4_000_000_000]
    #expect(great == [2, 4_000_000_000])
    great.append(1)
    #expect(great != [2, 4_000_000_000, 2] && great != [2, 3_000_000_000, 1])
  }
}
