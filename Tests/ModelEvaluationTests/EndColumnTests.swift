import Testing

@testable import ModelEvaluation

@Suite struct EndColumnTests {
  private let turn = 1 << 32

  private static func column(_ ends: [Int]) -> EndColumn {
    var column = EndColumn()
    for end in ends { column.append(end) }
    return column
  }

  @Test func endsBeyondFourGibibytesAreKept() {
    let ends = [3, 3, turn - 1, turn, turn, turn + 7, 3 * turn + 1, 3 * turn + 2]
    let column = Self.column(ends)
    let ranges = zip([0] + ends, ends).map { $0..<$1 }
    #expect(ends.indices.map(column.range) == ranges)
  }

  @Test func endsOfAnotherColumnFollow() {
    var column = Self.column([5, turn - 2])
    column.append(Self.column([1, 2, turn + 4]), from: turn - 2)
    #expect(column == Self.column([5, turn - 2, turn - 1, turn, 2 * turn + 2]))
    column.append([0, 3], from: 2 * turn + 2)
    #expect(
      column
        == Self.column([5, turn - 2, turn - 1, turn, 2 * turn + 2, 2 * turn + 2, 2 * turn + 5]))
    var short = Self.column([5])
    short.append([1, turn - 6, turn - 5], from: 5)
    #expect(short == Self.column([5, 6, turn - 1, turn]))
  }
}
