import Numerics
import SVG

/// Puts points in an order in which each is near the one before, which makes relative coordinates short.
///
/// Row of cells by row of cells, every other row backwards; points of one cell by place. The order does
/// not depend on that of the input. The cells at the edges hold what lies beyond them, too.
enum PointOrder {
  /// Cells in each direction, more than pictures have.
  private static let cells = 64

  /// The whole places of each group of points in that order.
  ///
  /// - Parameters:
  ///   - groups: For each point its group; -1 for those that are left out.
  ///   - cell: Width and height of a cell.
  static func sorted(
    x: [Double], y: [Double], groups: [Int32], groupCount: Int, cell: Double
  ) -> [ArraySlice<PathData.Place>] {
    let (words, keys, cellCount) = words(x: x, y: y, groups: groups, cell: cell)
    var bounds = bounds(of: keys, count: cellCount)
    var sorted = Self.sorted(words, by: keys, bounds)
    sorted.withUnsafeMutableBufferPointer { sorted in
      for (start, end) in zip(bounds, bounds.dropFirst()) where end - start > 1 {
        if end - start <= few {
          sorted.sortByInsertion(start..<end)
        } else {
          sorted[start..<end].sort()
        }
      }
    }
    let groups = sorted.map(group)
    bounds = Self.bounds(of: groups, count: groupCount)
    let places = Self.sorted(sorted, by: groups, bounds).map(place)
    return zip(bounds, bounds.dropFirst()).map { places[$0..<$1] }
  }

  /// The words of the points that have a group, for each the number of its cell from the first that has
  /// points on, and how many cells there are: few where the points are those of one cluster.
  private static func words(
    x: [Double], y: [Double], groups: [Int32], cell: Double
  ) -> (words: [UInt64], keys: [Int32], cellCount: Int) {
    var (keys, range): ([Int32], ClosedRange<Int32>) = ([], 0...0)
    let words = [UInt64](unsafeUninitializedCapacity: groups.count) { words, count in
      keys = [Int32](unsafeUninitializedCapacity: groups.count) { keys, keyCount in
        for point in groups.indices where groups[point] >= 0 {
          let (column, row) = (number(x[point], cell), number(y[point], cell))
          words[count] = word(x[point], y[point], groups[point])
          keys[count] = Int32(row * cells + (row & 1 == 0 ? column : cells - 1 - column))
          count += 1
        }
        keyCount = count
        let known = keys[..<count]
        range = (known.min() ?? 0)...(known.max() ?? 0)
        for point in 0..<count { keys[point] -= range.lowerBound }
      }
    }
    return (words, keys, range.count)
  }

  private static func number(_ value: Double, _ cell: Double) -> Int {
    Int(min(max(value / cell, 0), Double(cells - 1)))
  }

  /// Where each key begins among sorted ones, and where the last ends.
  private static func bounds(of keys: [Int32], count: Int) -> [Int] {
    var bounds = [Int](repeating: 0, count: count + 1)
    bounds.withUnsafeMutableBufferPointer { bounds in
      for key in keys { bounds[Int(key) + 1] += 1 }
      for key in 0..<count { bounds[key + 1] += bounds[key] }
    }
    return bounds
  }

  /// Words by ascending key, those of one key as they came.
  private static func sorted(_ words: [UInt64], by keys: [Int32], _ bounds: [Int]) -> [UInt64] {
    var next = bounds
    return [UInt64](unsafeUninitializedCapacity: words.count) { sorted, count in
      next.withUnsafeMutableBufferPointer { next in
        for (word, key) in zip(words, keys) {
          sorted[next[Int(key)]] = word
          next[Int(key)] += 1
        }
      }
      count = words.count
    }
  }

  /// Up to so many words are sorted by insertion, which takes least for few.
  private static let few = 32
}

/// A point's place and group in one word, which is compared at once: x, then y.
extension PointOrder {
  /// Bits of a place in each direction; the group has the rest.
  private static let bits = 22
  private static let half = 1 << (bits - 1)

  private static func word(_ x: Double, _ y: Double, _ group: Int32) -> UInt64 {
    let (x, y) = (UInt64(whole(x) + half), UInt64(whole(y) + half))
    return x << (64 - bits) | y << (64 - 2 * bits) | UInt64(group)
  }

  /// The nearest whole number, within what the bits hold.
  private static func whole(_ value: Double) -> Int {
    Nearest.whole(min(max(value, Double(-half)), Double(half - 1)))
  }

  private static func group(_ word: UInt64) -> Int32 {
    Int32(word & (1 << (64 - 2 * bits) - 1))
  }

  private static func place(_ word: UInt64) -> PathData.Place {
    let mask = UInt64(1) << bits - 1
    return PathData.Place(
      x: Int32(Int(word >> (64 - bits)) - half),
      y: Int32(Int(word >> (64 - 2 * bits) & mask) - half))
  }
}
