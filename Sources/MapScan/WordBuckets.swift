import Numerics

/// Puts words of distances in order as far as borders ask for, by buckets of like width.
///
/// Squared distances of points of a plane are spread about evenly, so that a bucket holds about two words
/// and sorting costs two passes (R. Sedgewick, K. Wayne 2011, *Algorithms*, section 5.1: key-indexed counting).
/// Where they are not, a bucket that a border cuts is sorted by itself: only the time differs.
struct WordBuckets {
  /// Words bucket by bucket.
  private(set) var sorted: [UInt64] = []
  private var ends: [Int32] = []

  /// Sorts words of which none is greater than `farthest` so far that the least come before each border,
  /// the last of which is `last`; they are the first ones of ``sorted`` then.
  mutating func sort(
    _ words: UnsafeMutableBufferPointer<UInt64>, within farthest: UInt64, at borders: WordBorders,
    upTo last: Int, _ generator: inout SplitMix64
  ) {
    let count = min(words.count / 2 + 1, Self.most)
    let scale = Float(count) / Self.distance(farthest)
    makeRoom(words: words.count, buckets: count + 1)
    ends.withUnsafeMutableBufferPointer { ends in
      sorted.withUnsafeMutableBufferPointer { sorted in
        for word in words { ends[Self.bucket(word, scale, of: count)] &+= 1 }
        var start: Int32 = 0
        for bucket in 0...count { (ends[bucket], start) = (start, start &+ ends[bucket]) }
        for word in words {
          let bucket = Self.bucket(word, scale, of: count)
          sorted[Int(ends[bucket])] = word
          ends[bucket] &+= 1
        }
        var low = 0
        for bucket in 0...count where low < last {
          let high = Int(ends[bucket])
          if high > low {
            sorted.part(low..<high, at: borders, upTo: last, &generator)
            low = high
          }
        }
      }
    }
  }

  /// Moves words in front that are not greater than one of them, in any order.
  ///
  /// - Returns: How many they are: `wanted` or somewhat more; and the greatest of them.
  mutating func moveLeast(
    _ wanted: Int, of words: UnsafeMutableBufferPointer<UInt64>
  ) -> (count: Int, greatest: UInt64) {
    let count = min(words.count, Self.most)
    let scale = Float(count) / Self.distance(words.reduce(0, max))
    makeRoom(words: 0, buckets: count + 1)
    return ends.withUnsafeMutableBufferPointer { sizes in
      for word in words { sizes[Self.bucket(word, scale, of: count)] &+= 1 }
      var (last, least) = (0, Int(sizes[0]))
      while least < wanted {
        last += 1
        least += Int(sizes[last])
      }
      var (next, greatest) = (0, UInt64(0))
      for word in words {
        words[next] = word
        let isLeast = Self.bucket(word, scale, of: count) <= last
        next &+= isLeast ? 1 : 0
        greatest = max(greatest, isLeast ? word : 0)
      }
      return (next, greatest)
    }
  }

  private mutating func makeRoom(words: Int, buckets: Int) {
    if sorted.count < words { sorted = [UInt64](repeating: 0, count: 2 * words) }
    if ends.count < buckets { ends = [Int32](repeating: 0, count: 2 * buckets) }
    ends.withUnsafeMutableBufferPointer { $0[..<buckets].update(repeating: 0) }
  }

  /// Most buckets; fewer than the fractions of ``bucket(_:_:of:)`` can tell.
  private static let most = 1 << 20

  @inline(__always)
  private static func distance(_ word: UInt64) -> Float {
    Float(bitPattern: UInt32(truncatingIfNeeded: word >> 32))
  }

  /// Ascends with distance, from 0 to `count`, whatever the scale.
  @inline(__always)
  private static func bucket(_ word: UInt64, _ scale: Float, of count: Int) -> Int {
    let place = distance(word) * scale
    // Beyond 2^23 a number's last bits count whole numbers. What is no number is not less either.
    return Int(((place < Float(count) ? place : Float(count)) + 0x1p23).bitPattern & 0x7f_ffff)
  }
}
