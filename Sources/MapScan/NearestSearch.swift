/// Finds the k nearest points of a tree, again and again, in the same storage.
///
/// Ties in distance: the order of the list is by distance, then by tree position; which of several
/// points at the very edge is in the list depends on the points alone.
struct NearestSearch {
  private let tree: PlanarTree
  private var wanted = 0
  private var heap: [Candidate] = []

  private struct Candidate {
    var distance: Double
    var position: Int32
  }

  init(_ tree: PlanarTree) { self.tree = tree }

  /// Appends the positions of the `count` points nearest to the point at `centre`, itself first.
  mutating func append(nearest count: Int, to centre: Int, into list: inout [Int32]) {
    wanted = min(count, tree.points.count)
    heap.removeAll(keepingCapacity: true)
    // The centre is its own nearest neighbour even among twins.
    heap.append(Candidate(distance: -1, position: Int32(centre)))
    guard wanted > 1 else { return list.append(Int32(centre)) }
    let point = tree.points[centre]
    visit(node: 0, 0..<tree.points.count, point.x, point.y, centre)
    heap.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
    for candidate in heap { list.append(candidate.position) }
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
    ] where heap.count < wanted || distance < heap[0].distance {
      visit(node: child.0, child.1, x, y, centre)
    }
  }

  private mutating func scan(_ range: Range<Int>, _ x: Double, _ y: Double, _ centre: Int) {
    for position in range where position != centre {
      let point = tree.points[position]
      let dx = point.x - x
      let dy = point.y - y
      let candidate = Candidate(distance: dx * dx + dy * dy, position: Int32(position))
      if heap.count < wanted {
        heap.append(candidate)
        siftUp()
      } else if candidate.distance < heap[0].distance {
        heap[0] = candidate
        siftDown()
      }
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].distance < heap[child].distance else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, heap[child].distance < heap[child + 1].distance { child += 1 }
      guard heap[parent].distance < heap[child].distance else { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
