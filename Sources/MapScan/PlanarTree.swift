import Numerics

/// A k-d tree in the plane, for exact nearest neighbours.
///
/// J. L. Bentley (1975); split at the median of the longer side of the bounding box (Friedman,
/// Bentley and Finkel 1977, section 3). Points are stored in tree order, so that neighbours lie
/// close in memory. The order depends on the points alone, not on the order they came in.
///
/// The tree of `Clustering` is another one on purpose. It holds distinct points of any dimension in blocks
/// of eight, sorts where this one selects, and takes 90 ms to build over 100,000 images where this one
/// takes 20; lists of 30 and of 300 neighbours cost the same in both (measured).
struct PlanarTree {
  /// The points in tree order.
  private(set) var points: [MapPoint]
  /// Bounding boxes of the nodes, heap order: children of `i` are `2 i + 1` and `2 i + 2`.
  private(set) var boxes: [Box]
  /// Points below which a node is not split.
  static let leafSize = 16

  struct Box {
    var minX = Double.infinity
    var maxX = -Double.infinity
    var minY = Double.infinity
    var maxY = -Double.infinity

    /// Squared distance from a place; 0 inside.
    @inline(__always)
    func squaredDistance(x: Double, y: Double) -> Double {
      let dx = Self.outside(minX - x, x - maxX)
      let dy = Self.outside(minY - y, y - maxY)
      return dx * dx + dy * dy
    }

    /// The greatest of two numbers and 0, in the form that is one instruction each.
    @inline(__always)
    private static func outside(_ one: Double, _ other: Double) -> Double {
      let greater = one > other ? one : other
      return greater > 0 ? greater : 0
    }
  }

  init(_ points: [MapPoint]) {
    self.points = points
    boxes = []
    var generator = SplitMix64(seed: 1)
    build(node: 0, 0..<points.count, &generator)
  }

  private mutating func build(
    node: Int, _ range: Range<Int>, _ generator: inout SplitMix64
  ) {
    while boxes.count <= node { boxes.append(Box()) }
    let box = self.box(range)
    boxes[node] = box
    guard range.count > Self.leafSize else {
      points[range].sort { $0.precedesAlongX($1) }
      return
    }
    let middle = Self.middle(range)
    if box.maxX - box.minX >= box.maxY - box.minY {
      select(middle, range, &generator) { $0.precedesAlongX($1) }
    } else {
      select(middle, range, &generator) { $0.precedesAlongY($1) }
    }
    build(node: 2 * node + 1, range.lowerBound..<middle, &generator)
    build(node: 2 * node + 2, middle..<range.upperBound, &generator)
  }

  /// Where a node's range is cut in two.
  static func middle(_ range: Range<Int>) -> Int { range.lowerBound + range.count / 2 }

  private func box(_ range: Range<Int>) -> Box {
    var box = Box()
    for point in points[range] {
      box.minX = min(box.minX, point.x)
      box.maxX = max(box.maxX, point.x)
      box.minY = min(box.minY, point.y)
      box.maxY = max(box.maxY, point.y)
    }
    return box
  }

  /// Puts the point of rank `target` in its place, smaller ones before it: Hoare's FIND (1961).
  ///
  /// The pivot is drawn at random so that no arrangement of points is slow.
  @inline(__always)
  private mutating func select(
    _ target: Int, _ range: Range<Int>, _ generator: inout SplitMix64,
    _ precedes: (MapPoint, MapPoint) -> Bool
  ) {
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let pivot = points[low + generator.below(high - low + 1)]
      var left = low
      var right = high
      while left <= right {
        while precedes(points[left], pivot) { left += 1 }
        while precedes(pivot, points[right]) { right -= 1 }
        guard left <= right else { break }
        points.swapAt(left, right)
        left += 1
        right -= 1
      }
      if target <= right {
        high = right
      } else if target >= left {
        low = left
      } else {
        return
      }
    }
  }
}
