/// Finds the k nearest points of a tree, again and again, in the same storage.
///
/// Ties in squared distance, which is compared to 24 bits: the order of the list is by distance, then by
/// tree position; which of several points at the very edge is in the list depends on the points alone.
struct NearestSearch {
  private let tree: PlanarTree
  private var wanted = 0
  /// Squared distances of 32 bits above positions: in one word they are compared at once.
  private var heap: [UInt64] = []

  init(_ tree: PlanarTree) { self.tree = tree }

  /// Appends the positions of the `count` points nearest to the point at `centre`, itself first.
  mutating func append(nearest count: Int, to centre: Int, into list: inout [Int32]) {
    wanted = min(count, tree.points.count)
    heap.removeAll(keepingCapacity: true)
    // The centre is its own nearest neighbour even among twins.
    list.append(Int32(centre))
    wanted -= 1
    guard wanted > 0 else { return }
    let point = tree.points[centre]
    visit(node: 0, 0..<tree.points.count, point.x, point.y, centre)
    heap.sort()
    for candidate in heap { list.append(Int32(truncatingIfNeeded: candidate)) }
  }

  private mutating func visit(
    node: Int, _ range: Range<Int>, _ x: Double, _ y: Double, _ centre: Int
  ) {
    guard range.count > PlanarTree.leafSize else {
      scan(range, x, y, centre)
      return
    }
    let middle = PlanarTree.middle(range)
    let first = (2 * node + 1, range.lowerBound..<middle)
    let second = (2 * node + 2, middle..<range.upperBound)
    let firstDistance = tree.boxes[first.0].squaredDistance(x: x, y: y)
    let secondDistance = tree.boxes[second.0].squaredDistance(x: x, y: y)
    let swap = secondDistance < firstDistance
    for (child, distance) in [
      (swap ? second : first, min(firstDistance, secondDistance)),
      (swap ? first : second, max(firstDistance, secondDistance)),
    ] where heap.count < wanted || Self.bits(distance) <= heap[0] >> 32 {
      visit(node: child.0, child.1, x, y, centre)
    }
  }

  private mutating func scan(_ range: Range<Int>, _ x: Double, _ y: Double, _ centre: Int) {
    for position in range where position != centre {
      let point = tree.points[position]
      let dx = point.x - x
      let dy = point.y - y
      let candidate = Self.bits(dx * dx + dy * dy) << 32 | UInt64(position)
      if heap.count < wanted {
        heap.append(candidate)
        siftUp()
      } else if candidate < heap[0] {
        heap[0] = candidate
        siftDown()
      }
    }
  }

  /// Numbers that ascend with squared distances.
  @inline(__always)
  private static func bits(_ distance: Double) -> UInt64 { UInt64(Float(distance).bitPattern) }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent] < heap[child] else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
      guard heap[parent] < heap[child] else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
