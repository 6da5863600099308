import Numerics

/// Finds the k nearest points of a tree, again and again, in the same storage.
///
/// The smallest node around the centre that has more than k points bounds how far the k nearest lie; what
/// lies within that bound anywhere is gathered, and the k least of it are sorted.
///
/// Ties in squared distance, which is compared to 24 bits: the order of the list is by distance, then by
/// tree position; which of several points at the very edge is in the list depends on the points alone.
struct NearestSearch {
  private let tree: PlanarTree
  /// Squared distances of 32 bits above positions: in one word they are compared at once.
  private var candidates: [UInt64] = []
  /// Of pivots, on which no result depends.
  private var generator = SplitMix64(seed: 1)

  init(_ tree: PlanarTree) { self.tree = tree }

  /// Appends the positions of the `count` points nearest to the point at `centre`, itself first.
  mutating func append(nearest count: Int, to centre: Int, into list: inout [Int32]) {
    // The centre is its own nearest neighbour even among twins.
    list.append(Int32(centre))
    let wanted = min(count, tree.points.count) - 1
    guard wanted > 0 else { return }
    gather(atLeast: wanted, around: centre)
    candidates.withUnsafeMutableBufferPointer { words in
      words.moveLeast(wanted, &generator)
      UnsafeMutableBufferPointer(rebasing: words[..<wanted]).quicksort(&generator)
    }
    for word in candidates[..<wanted] { list.append(Int32(truncatingIfNeeded: word)) }
  }

  /// Gathers all points that may be among the nearest.
  private mutating func gather(atLeast wanted: Int, around centre: Int) {
    candidates.removeAll(keepingCapacity: true)
    let point = tree.points[centre]
    let home = tree.range(around: centre, moreThan: wanted)
    scan(home, point, centre, within: .max)
    let bound = candidates.withUnsafeMutableBufferPointer { words in
      words.moveLeast(wanted, &generator)
      return words[..<wanted].max() ?? .max
    }
    candidates.removeSubrange(wanted...)
    visit(node: 0, 0..<tree.points.count, but: home, point, centre, within: bound)
  }

  private mutating func visit(
    node: Int, _ range: Range<Int>, but home: Range<Int>, _ point: MapPoint, _ centre: Int,
    within bound: UInt64
  ) {
    let distance = tree.boxes[node].squaredDistance(x: point.x, y: point.y)
    if range == home || Self.bits(distance) > bound >> 32 { return }
    guard range.count > PlanarTree.leafSize else {
      return scan(range, point, centre, within: bound)
    }
    let middle = PlanarTree.middle(range)
    visit(
      node: 2 * node + 1, range.lowerBound..<middle, but: home, point, centre, within: bound)
    visit(
      node: 2 * node + 2, middle..<range.upperBound, but: home, point, centre, within: bound)
  }

  private mutating func scan(
    _ range: Range<Int>, _ centrePoint: MapPoint, _ centre: Int, within bound: UInt64
  ) {
    for position in range where position != centre {
      let point = tree.points[position]
      let dx = point.x - centrePoint.x
      let dy = point.y - centrePoint.y
      let word = Self.bits(dx * dx + dy * dy) << 32 | UInt64(position)
      if word < bound { candidates.append(word) }
    }
  }

  /// Numbers that ascend with squared distances.
  @inline(__always)
  private static func bits(_ distance: Double) -> UInt64 { UInt64(Float(distance).bitPattern) }
}

extension PlanarTree {
  /// Positions of the smallest node that holds a position and more than so many points, or all.
  fileprivate func range(around position: Int, moreThan count: Int) -> Range<Int> {
    var range = 0..<points.count
    while range.count > Self.leafSize {
      let middle = Self.middle(range)
      let half =
        position < middle ? range.lowerBound..<middle : middle..<range.upperBound
      if half.count <= count { break }
      range = half
    }
    return range
  }
}
