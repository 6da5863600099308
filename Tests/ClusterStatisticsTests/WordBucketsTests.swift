import Numerics
import Testing

@testable import MapScan

@Suite struct WordBucketsTests {
  /// Squared distances as they may lie: evenly, all alike, all 0, in two heaps, some without end, tiny.
  private static let distances: [(String, @Sendable (Int) -> Float)] = [
    ("even", { Float($0) }), ("alike", { _ in 3 }), ("nothing", { _ in 0 }),
    ("heaps", { $0 % 2 == 0 ? Float($0) / 1e6 : 1e6 + Float($0) }),
    ("endless", { $0 % 3 == 0 ? .infinity : Float($0) }), ("allEndless", { _ in .infinity }),
    ("tiny", { Float($0) * .leastNonzeroMagnitude }),
  ]

  private func words(_ distance: (Int) -> Float, count: Int) -> [UInt64] {
    var random = SplitMix64(seed: 7)
    return (0..<count).map { UInt64(distance($0).bitPattern) << 32 | UInt64($0) }
      .shuffled(using: &random)
  }

  @Test(arguments: distances.indices)
  func eachBorderComesAfterTheLeast(kind: Int) {
    var (buckets, random) = (WordBuckets(), SplitMix64(seed: 1))
    for count in [1, 2, 13, 50, 400] {
      var words = words(Self.distances[kind].1, count: count)
      let whole = words.sorted()
      let borders = [1, 2, 3, 12, 40, 300].filter { $0 <= count }
      let last = borders[borders.count - 1]
      words.withUnsafeMutableBufferPointer {
        buckets.sort(
          $0, within: whole[count - 1], at: WordBorders(borders), upTo: last, &random)
      }
      for border in borders {
        #expect(Set(buckets.sorted[..<border]) == Set(whole[..<border]), "\(count) \(border)")
      }
    }
  }

  @Test(arguments: distances.indices)
  func theLeastAreMovedInFrontAndNoneIsLost(kind: Int) {
    var buckets = WordBuckets()
    for (count, wanted) in [(1, 1), (9, 4), (400, 7), (400, 399)] {
      var words = words(Self.distances[kind].1, count: count)
      let whole = words.sorted()
      let (moved, greatest) = words.withUnsafeMutableBufferPointer {
        buckets.moveLeast(wanted, of: $0)
      }
      #expect(moved >= wanted && moved <= count)
      #expect(Set(words[..<moved]) == Set(whole[..<moved]))
      #expect(words[..<moved].max() == greatest)
    }
  }

  @Test func evenDistancesLeaveFewMoreThanWanted() {
    var (buckets, words) = (WordBuckets(), words({ Float($0) }, count: 1000))
    let moved = words.withUnsafeMutableBufferPointer { buckets.moveLeast(100, of: $0).count }
    #expect(moved < 103)
  }
}
