/// A k-d tree over distinct points: boxes cut at the median of their widest column.
///
/// J. H. Friedman, J. L. Bentley, R. A. Finkel (1977), "An algorithm for finding best matches in
/// logarithmic expected time".
struct KDTree: Sendable {
  /// A box; its points are in consecutive blocks, its first half is the next node.
  struct Node: Sendable {
    /// Blocks of the packed points.
    var blocks: Range<Int>
    /// The other half, or 0 for a leaf.
    var second = 0
    var isLeaf: Bool { second == 0 }
  }

  /// In preorder: a node comes before those in it.
  let nodes: [Node]
  /// Lowest, then highest value of each column, node after node.
  let bounds: [Double]
  /// The point in each slot; -1 if none.
  let pointOfSlot: [Int]
  let packed: PackedPoints

  /// Builds the tree; a leaf holds at most `leafCapacity` points.
  ///
  /// Boxes pay from some hundred points and in few dimensions. Elsewhere the default is one leaf, which
  /// makes every search exhaustive.
  init(_ points: Points, leafCapacity: Int? = nil) {
    let pays = points.dimension <= 16 && points.distinctCount > 128
    var builder = Builder(
      points: points, leafCapacity: leafCapacity ?? (pays ? 4 * PackedPoints.width : .max),
      order: Array(0..<points.distinctCount))
    builder.add(0..<points.distinctCount)
    (nodes, bounds) = (builder.nodes, builder.bounds)
    let padding = (PackedPoints.width - builder.order.count % PackedPoints.width)
    pointOfSlot =
      builder.order + Array(repeating: -1, count: padding % PackedPoints.width)
    packed = PackedPoints(points, slots: pointOfSlot.map { $0 < 0 ? nil : $0 })
  }

  /// The points in a leaf.
  func points(inLeaf node: Int) -> some Collection<Int> {
    let blocks = nodes[node].blocks
    let width = PackedPoints.width
    let slots = pointOfSlot[blocks.lowerBound * width..<blocks.upperBound * width]
    return slots.prefix { $0 >= 0 }
  }

  private struct Builder {
    let points: Points
    let leafCapacity: Int
    var order: [Int]
    var nodes: [Node] = []
    var bounds: [Double] = []

    /// Adds the node of these slots and all below it.
    mutating func add(_ slots: Range<Int>) {
      let node = nodes.count
      let width = PackedPoints.width
      let widest = addBounds(of: slots)
      nodes.append(Node(blocks: slots.lowerBound / width..<(slots.upperBound + width - 1) / width))
      guard slots.count > leafCapacity else { return }
      sort(slots, by: widest)
      // Whole blocks on the left, so that no block belongs to two nodes.
      let half = (slots.count / 2 + width - 1) / width * width
      let middle = slots.lowerBound + half
      add(slots.lowerBound..<middle)
      nodes[node].second = nodes.count
      add(middle..<slots.upperBound)
    }

    /// Adds the box of these slots; returns its widest column.
    private mutating func addBounds(of slots: Range<Int>) -> Int {
      var low = [Double](repeating: .infinity, count: points.dimension)
      var high = low.map { -$0 }
      for point in order[slots] {
        let start = point * points.dimension
        for column in 0..<points.dimension {
          low[column] = min(low[column], points.values[start + column])
          high[column] = max(high[column], points.values[start + column])
        }
      }
      bounds += low
      bounds += high
      return low.indices.max { high[$0] - low[$0] < high[$1] - low[$1] } ?? 0
    }

    private mutating func sort(_ slots: Range<Int>, by column: Int) {
      let points = points
      order.withUnsafeMutableBufferPointer { order in
        var part = UnsafeMutableBufferPointer(rebasing: order[slots])
        part.sort {
          points.values[$0 * points.dimension + column]
            < points.values[$1 * points.dimension + column]
        }
      }
    }
  }
}

extension KDTree {
  /// The tree's memory, for loops that must not check each access.
  struct Memory {
    let nodes: UnsafeBufferPointer<Node>
    let bounds: UnsafeBufferPointer<Double>
    let pointOfSlot: UnsafeBufferPointer<Int>
    let blocks: UnsafeBufferPointer<SIMD8<Double>>

    /// Squared distance from a point to the box of a node; never above that to a point in it, because
    /// it adds the same terms in the same order and each is rounded no higher.
    @inline(__always)
    func squaredDistance(toBox node: Int, from point: UnsafeBufferPointer<Double>) -> Double {
      let low = node * 2 * point.count
      let high = low + point.count
      var sum = 0.0
      for column in 0..<point.count {
        let value = point[column]
        let gap = max(bounds[low + column] - value, value - bounds[high + column], 0)
        sum += gap * gap
      }
      return sum
    }
  }

  /// Lends the tree's memory; it must not leave `body`.
  func withMemory<Result>(_ body: (Memory) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      bounds.withUnsafeBufferPointer { bounds in
        pointOfSlot.withUnsafeBufferPointer { pointOfSlot in
          packed.blocks.withUnsafeBufferPointer { blocks in
            body(
              Memory(nodes: nodes, bounds: bounds, pointOfSlot: pointOfSlot, blocks: blocks))
          }
        }
      }
    }
  }
}
