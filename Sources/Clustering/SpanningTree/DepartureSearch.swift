/// The memory of a ``ReachabilitySpace`` and a ``Partition`` of it, for loops that must not check each
/// access.
struct ReachabilityMemory {
  let tree: KDTree.Memory
  let dimension: Int
  let values: UnsafeBufferPointer<Double>
  let core: UnsafeBufferPointer<Double>
  let leastCore: UnsafeBufferPointer<Double>
  let lowest: UnsafeBufferPointer<Int>
  let componentOfPoint: UnsafeBufferPointer<Int32>
  let componentOfNode: UnsafeBufferPointer<Int32>

  /// The least edge from a point out of its component if it is below a limit, else the limit as bound.
  func search(from point: Int, below limit: Edge) -> Departure {
    var search = DepartureSearch(memory: self, point: point, limit: limit)
    search.visit(0)
    return Departure(bound: search.limit, isEdge: search.found)
  }
}

/// One walk through a tree for the least edge from a point out of its component.
struct DepartureSearch {
  private let memory: ReachabilityMemory
  private let point: Int
  private let component: Int32
  private let core: Double
  private let coordinates: UnsafeBufferPointer<Double>
  /// The least edge so far, or the limit from outside.
  private(set) var limit: Edge
  /// Whether ``limit`` is an edge from the point.
  private(set) var found = false

  init(memory: ReachabilityMemory, point: Int, limit: Edge) {
    self.memory = memory
    self.point = point
    component = memory.componentOfPoint[point]
    core = memory.core[point]
    let start = point * memory.dimension
    coordinates = UnsafeBufferPointer(
      rebasing: memory.values[start..<start + memory.dimension])
    self.limit = limit
  }

  /// Walks through a node.
  mutating func visit(_ node: Int) {
    let second = memory.tree.nodes[node].second
    guard second > 0 else { return visit(leaf: memory.tree.nodes[node].blocks) }
    let (first, other) = (bound(of: node + 1), bound(of: second))
    if first < other {
      if first < limit { visit(node + 1) }
      if other < limit { visit(second) }
    } else {
      if other < limit { visit(second) }
      if first < limit { visit(node + 1) }
    }
  }

  /// No edge to a point in this node is less; ``Edge/none`` if the whole node is in the component.
  @inline(__always)
  private func bound(of node: Int) -> Edge {
    guard memory.componentOfNode[node] != component else { return .none }
    let square = memory.tree.squaredDistance(toBox: node, from: coordinates)
    return Edge(
      squaredReachability: max(square, core, memory.leastCore[node]), squaredDistance: square,
      point, memory.lowest[node])
  }

  private mutating func visit(leaf blocks: Range<Int>) {
    for block in blocks {
      let squares = memory.tree.blocks.squaredDistances(inBlock: block, to: coordinates)
      for lane in 0..<PackedPoints.width where squares[lane] <= limit.squaredReachability {
        let other = memory.tree.pointOfSlot[block * PackedPoints.width + lane]
        guard other >= 0, memory.componentOfPoint[other] != component else { continue }
        let edge = Edge(
          squaredReachability: max(squares[lane], core, memory.core[other]),
          squaredDistance: squares[lane], point, other)
        guard edge < limit else { continue }
        (limit, found) = (edge, true)
      }
    }
  }
}
