import Numerics
import Parallel

/// The spanning tree of distinct points by Borůvka's method over a k-d tree: in each round every
/// component takes the least edge that leaves it.
///
/// W. March, P. Ram, A. Gray (2010), "Fast Euclidean minimum spanning tree", with one tree instead of
/// two. The total order of edges makes the result the one that ``PrimTree`` finds.
struct BoruvkaTree {
  private let space: ReachabilitySpace
  private let threads: Threads
  private var components: DisjointSets
  private var departures: [Departure]
  private var edges: [Edge] = []

  /// The edges, round by round.
  static func edges(
    _ points: Points, _ core: CoreDistances, tree: KDTree, threads: Threads
  ) -> [Edge] {
    var search = BoruvkaTree(points, core, tree, threads)
    while search.edges.count + 1 < points.distinctCount { search.joinComponents() }
    return search.edges
  }

  private init(_ points: Points, _ core: CoreDistances, _ tree: KDTree, _ threads: Threads) {
    space = ReachabilitySpace(points: points, core: core.squares, tree: tree)
    self.threads = threads
    components = DisjointSets(count: points.distinctCount)
    departures = Array(repeating: Departure(), count: points.distinctCount)
  }

  /// One round.
  private mutating func joinComponents() {
    let partition = space.partition(components.numbers())
    let known = leastDepartures(partition)
    let slots = space.tree.pointOfSlot
    let found = threads.map(slots.count, by: 1024) { [space, departures] range in
      space.departures(
        of: slots[range].filter { $0 >= 0 }, partition, known: departures, least: known)
    }
    for (point, departure) in zip(slots.lazy.filter { $0 >= 0 }, found.joined()) {
      departures[point] = departure
    }
    for edge in leastDepartures(partition) where components.join(edge.low, edge.high) {
      edges.append(edge)
    }
  }

  /// The least known edge out of each component; ``Edge/none`` where none is known.
  private mutating func leastDepartures(_ partition: Partition) -> [Edge] {
    var least = [Edge](repeating: .none, count: partition.count)
    for point in departures.indices where departures[point].isEdge {
      let edge = departures[point].bound
      let component = partition.ofPoints[point]
      guard partition.ofPoints[edge.low] != partition.ofPoints[edge.high] else {
        departures[point].isEdge = false
        continue
      }
      least[Int(component)] = min(least[Int(component)], edge)
    }
    return least
  }
}

/// What is known of the edges from a point out of its component.
struct Departure: Sendable {
  /// No such edge is less; it stays true while components grow.
  var bound = Edge(squaredReachability: 0, squaredDistance: 0, 0, 0)
  /// Whether the bound is such an edge itself.
  var isEdge = false
}
