package import Parallel

/// The minimum spanning tree of the points' mutual reachability, unique by the total order of ``Edge``.
///
/// L. McInnes, J. Healy (2017), "Accelerated hierarchical density based clustering", section 3.
package struct MinimumSpanningTree: Sendable, Equatable {
  /// Ways to the same tree.
  package enum Method: Sendable, CaseIterable {
    /// n²/2 distances; ahead for few points and in many dimensions.
    case prim
    /// Borůvka over a k-d tree; ahead for many points in few dimensions.
    case boruvka
  }

  /// Edges between positions, least first; one fewer than points.
  package let edges: [Edge]

  /// Finds the tree; the method follows from number and dimension unless told.
  package init(
    _ points: Points, _ core: CoreDistances, method: Method? = nil, threads: Threads = .one
  ) {
    let between =
      switch method ?? Self.method(for: points) {
      case .prim: PrimTree.edges(points, core)
      case .boruvka:
        BoruvkaTree.edges(points, core, tree: KDTree(points), threads: threads)
      }
    let joined = between.map { edge in
      Edge(
        squaredReachability: edge.squaredReachability, squaredDistance: edge.squaredDistance,
        points.starts[edge.low], points.starts[edge.high])
    }
    edges = (joined + Self.edgesWithinCopies(points, core)).sorted()
  }

  /// From the first of several equal points to each other one: the least edges that these have.
  private static func edgesWithinCopies(_ points: Points, _ core: CoreDistances) -> [Edge] {
    (0..<points.distinctCount).flatMap { point in
      let positions = points.positions(of: point)
      return positions.dropFirst().map { copy in
        Edge(
          squaredReachability: core.squares[point], squaredDistance: 0, positions.lowerBound, copy)
      }
    }
  }

  private static func method(for points: Points) -> Method {
    points.distinctCount > 2_000 && points.dimension <= 16 ? .boruvka : .prim
  }
}
