import Numerics
import Testing

@Suite struct DisjointSetsTests {
  /// For sets that are made of pairs: what stands for each, what joining said, the numbers.
  private func joined(
    _ count: Int, _ pairs: [(Int, Int)]
  ) -> (roots: [Int], news: [Bool], numbers: [Int32]) {
    var sets = DisjointSets(count: count)
    let news = pairs.map { sets.join($0, $1) }
    let roots = (0..<count).map { sets.root(of: $0) }
    return (roots, news, sets.numbers())
  }

  @Test func theLowestMemberStandsForASet() {
    let sets = joined(6, [(4, 2), (5, 4), (1, 3)])
    #expect(sets.roots == [0, 1, 2, 1, 2, 2])
    #expect(sets.news == [true, true, true])
  }

  @Test func joiningTwiceChangesNothing() {
    let sets = joined(3, [(2, 0), (0, 2), (1, 1)])
    #expect(sets.news == [true, false, false])
    #expect(sets.numbers == [0, 1, 0])
  }

  @Test func numbersFollowTheLowestMembers() {
    #expect(joined(7, [(6, 1), (5, 3), (3, 6)]).numbers == [0, 1, 2, 1, 3, 1, 1])
    #expect(joined(0, []).numbers.isEmpty)
  }
}
