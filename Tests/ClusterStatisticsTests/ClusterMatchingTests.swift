import ClusterStatistics
import TestSupport
import Testing

@Suite struct ClusterMatchingTests {
  static func matching(_ earlier: [Int], _ later: [Int]) -> ClusterMatching {
    ClusterMatching(Contingency(earlier: earlier, later: later))
  }

  /// `count` images of an earlier and a later cluster, for each triple.
  static func images(_ parts: [(earlier: Int, later: Int, count: Int)]) -> ClusterMatching {
    matching(
      parts.flatMap { Array(repeating: $0.earlier, count: $0.count) },
      parts.flatMap { Array(repeating: $0.later, count: $0.count) })
  }

  @Test(arguments: 1...10) func renumberingIsNoChange(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let earlier = (0..<400).map { _ in Int.random(in: -1..<50, using: &generator) }
    let names = Array(100..<150).shuffled(using: &generator)
    let later = earlier.map { $0 < 0 ? -1 : names[$0] }
    let matching = Self.matching(earlier, later)
    #expect(matching.pairs.map(\.earlier) == Set(earlier).subtracting([-1]).sorted())
    #expect(matching.pairs.allSatisfy { $0.jaccard == 1 && $0.later == names[$0.earlier] })
    #expect(matching.splits.isEmpty && matching.mergers.isEmpty)
    #expect(matching.unmatchedEarlier.isEmpty && matching.unmatchedLater.isEmpty)
  }

  @Test func assignmentBeatsGreed() {
    // Greed takes 1-10 (0.5) first and leaves 2 without a partner.
    let matching = Self.images([(1, 10, 10), (1, 11, 9), (2, 10, 8)])
    #expect(matching.pairs.map(\.later) == [11, 10])
    expectAgreement(matching.pairs[0].jaccard, 9.0 / 19)
    expectAgreement(matching.pairs[1].jaccard, 8.0 / 18)
  }

  @Test func splitsAndMergersAreNamed() {
    let matching = Self.images([
      (1, 10, 20), (1, 11, 18), (1, 12, 1), (2, 20, 12), (3, 20, 9), (4, 40, 7), (5, -1, 6),
      (-1, 50, 6),
    ])
    #expect(matching.splits.map(\.whole) == [1] && matching.splits.map(\.pieces) == [[10, 11]])
    #expect(matching.mergers.map(\.whole) == [20] && matching.mergers.map(\.pieces) == [[2, 3]])
    #expect(matching.pairs.map(\.earlier) == [1, 2, 4])
    #expect(matching.pairs.map(\.later) == [10, 20, 40])
    #expect(matching.unmatchedEarlier == [3, 5])
    #expect(matching.unmatchedLater == [11, 12, 50])
  }

  @Test func imagesLostToNoiseLowerTheSimilarity() {
    let matching = Self.images([(1, 10, 5), (1, -1, 5)])
    #expect(matching.pairs.map(\.shared) == [5] && matching.pairs.map(\.jaccard) == [0.5])
  }

  @Test func nothingSharedMatchesNothing() {
    let matching = Self.matching([], [])
    #expect(matching.pairs.isEmpty && matching.unmatchedEarlier.isEmpty)
    #expect(Self.matching([-1, -1], [-1, 3]).unmatchedLater == [3])
  }

  @Test(arguments: 1...20) func totalSimilarityIsTheGreatest(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let earlier = (0..<40).map { _ in Int.random(in: 0..<5, using: &generator) }
    let later = (0..<40).map { _ in Int.random(in: 0..<6, using: &generator) }
    let contingency = Contingency(earlier: earlier, later: later)
    var weights = [[Double]](
      repeating: [Double](repeating: 0, count: contingency.laterIDs.count),
      count: contingency.earlierIDs.count)
    for cell in contingency.cells { weights[cell.earlier][cell.later] = contingency.jaccard(cell) }
    let total = ClusterMatching(contingency).pairs.map(\.jaccard).reduce(0, +)
    #expect(abs(total - AssignmentTests.best(weights, 0, [])) < 1e-12)
  }

  @Test func aPartTooLargeFallsApartIntoItsStrongPairs() {
    // A ring of 1,300 clusters: each keeps 3 of 4 images, the fourth goes to its neighbour.
    let count = 1300
    let earlier = (0..<count).flatMap { [$0, $0, $0, $0] }
    let later = (0..<count).flatMap { [$0, $0, $0, ($0 + 1) % count] }
    let matching = Self.matching(earlier, later)
    #expect(matching.pairs.count == count)
    #expect(matching.pairs.allSatisfy { $0.earlier == $0.later })
  }
}
