import Numerics

/// Finds the nearest points of a tree, again and again, in the same storage.
///
/// The smallest node around the centre that has more than k points bounds how far the k nearest lie; what
/// lies within that bound anywhere is gathered, and the k least of it are put in order as far as the
/// sizes ask for.
///
/// Ties in squared distance, which is compared to 24 bits: the order of the list is by distance, then by
/// tree position; which of several points at the very edge is in the list depends on the points alone.
struct NearestSearch {
  private let tree: PlanarTree
  private let sizes: [Int]
  private let borders: WordBorders
  /// Squared distances of 32 bits above positions: in one word they are compared at once.
  ///
  /// Those behind ``found`` are left from before.
  private var candidates: [UInt64] = []
  private var found = 0
  private var buckets = WordBuckets()
  /// Nodes beside the way from the root to the centre.
  private var aside: [Node] = []
  /// Positions of the leaves that may hold some of the nearest.
  private var parts: [Range<Int>] = []
  /// Of pivots, on which no result depends.
  private var generator = SplitMix64(seed: 1)

  private struct Node {
    let number: Int
    let range: Range<Int>
  }

  /// A search for so many points at once; `sizes` ascend, from 1 or more to all points at most.
  init(_ tree: PlanarTree, sizes: [Int]) {
    self.tree = tree
    self.sizes = sizes
    // The centre is none of the words.
    borders = WordBorders(sizes.map { $0 - 1 })
  }

  /// Writes the positions of the points nearest to the point at `centre`, itself first.
  ///
  /// - Parameters:
  ///   - levels: How many of the sizes to tell apart: the last of them is how many points are written, and
  ///     the first of these are the nearest of each other size, in any order.
  ///   - centre: Position of a point.
  ///   - list: As long as the last size.
  mutating func find(
    levels: Int, around centre: Int, into list: UnsafeMutableBufferPointer<Int32>
  ) {
    let wanted = sizes[levels - 1] - 1
    // The centre is its own nearest neighbour even among twins.
    list[0] = Int32(centre)
    guard wanted > 0 else { return }
    let bound = gather(atLeast: wanted, around: centre)
    candidates.withUnsafeMutableBufferPointer { words in
      buckets.sort(
        .init(rebasing: words[..<found]), within: bound, at: borders, upTo: wanted, &generator)
    }
    buckets.sorted.withUnsafeBufferPointer { words in
      for place in 0..<wanted { list[place + 1] = Int32(truncatingIfNeeded: words[place]) }
    }
  }

  /// Gathers all points that may be among the nearest; none is farther than the word that it gives.
  private mutating func gather(atLeast wanted: Int, around centre: Int) -> UInt64 {
    let point = tree.points[centre]
    parts.removeAll(keepingCapacity: true)
    let home = descend(to: centre, moreThan: wanted)
    found = 0
    scan(home.lowerBound..<centre, point, within: .max)
    scan(centre + 1..<home.upperBound, point, within: .max)
    let (least, bound) = candidates.withUnsafeMutableBufferPointer { words in
      buckets.moveLeast(wanted, of: .init(rebasing: words[..<found]))
    }
    found = least
    // Squared distances from here on are no less as 24 bits either.
    let limit = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bound >> 32)).nextUp)
    for node in aside { visit(node.number, node.range, point, within: limit) }
    for part in parts { scan(part, point, within: bound) }
    return bound
  }

  /// Positions of the smallest node that holds a position and more than so many points, or all.
  private mutating func descend(to centre: Int, moreThan count: Int) -> Range<Int> {
    aside.removeAll(keepingCapacity: true)
    var (node, range) = (0, 0..<tree.points.count)
    while range.count > PlanarTree.leafSize {
      let middle = PlanarTree.middle(range)
      let (low, high) = (range.lowerBound..<middle, middle..<range.upperBound)
      let isLow = centre < middle
      if (isLow ? low : high).count <= count { break }
      aside.append(Node(number: 2 * node + (isLow ? 2 : 1), range: isLow ? high : low))
      (node, range) = (2 * node + (isLow ? 1 : 2), isLow ? low : high)
    }
    return range
  }

  /// Notes the parts of a node that come within a squared distance.
  private mutating func visit(
    _ node: Int, _ range: Range<Int>, _ point: MapPoint, within limit: Double
  ) {
    if tree.boxes[node].squaredDistance(x: point.x, y: point.y) > limit { return }
    guard range.count > PlanarTree.leafSize else { return note(range) }
    let middle = PlanarTree.middle(range)
    visit(2 * node + 1, range.lowerBound..<middle, point, within: limit)
    visit(2 * node + 2, middle..<range.upperBound, point, within: limit)
  }

  private mutating func note(_ part: Range<Int>) {
    if let last = parts.last, last.upperBound == part.lowerBound {
      parts[parts.count - 1] = last.lowerBound..<part.upperBound
    } else {
      parts.append(part)
    }
  }

  private mutating func scan(_ range: Range<Int>, _ centre: MapPoint, within bound: UInt64) {
    let room = found + range.count
    if candidates.count < room {
      candidates += [UInt64](repeating: 0, count: 2 * room - candidates.count)
    }
    var next = found
    tree.points.withUnsafeBufferPointer { points in
      candidates.withUnsafeMutableBufferPointer { candidates in
        for position in range {
          let dx = points[position].x - centre.x
          let dy = points[position].y - centre.y
          let word = Self.bits(dx * dx + dy * dy) << 32 | UInt64(position)
          // Written in any case: whether a point lies within cannot be foretold.
          candidates[next] = word
          next &+= word < bound ? 1 : 0
        }
      }
    }
    found = next
  }

  /// Numbers that ascend with squared distances.
  @inline(__always)
  private static func bits(_ distance: Double) -> UInt64 { UInt64(Float(distance).bitPattern) }
}

extension PlanarTree {
  /// Positions of so many points nearest to the point at `centre`, all at most, nearest first.
  func nearest(_ count: Int, to centre: Int) -> [Int32] {
    let count = min(count, points.count)
    var search = NearestSearch(self, sizes: Array(1...count))
    return search.list(levels: count, around: centre)
  }
}

extension NearestSearch {
  /// What ``find(levels:around:into:)`` writes.
  mutating func list(levels: Int, around centre: Int) -> [Int32] {
    let count = sizes[levels - 1]
    return [Int32](unsafeUninitializedCapacity: count) { list, initialized in
      list.initialize(repeating: 0)
      find(levels: levels, around: centre, into: list)
      initialized = count
    }
  }
}
