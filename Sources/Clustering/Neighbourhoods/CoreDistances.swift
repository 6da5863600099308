package import Parallel

/// Each point's distance to its `minSamples`-th nearest other point: small where points are dense.
///
/// R. Campello, D. Moulavi, J. Sander (2013), "Density-based clustering based on hierarchical density
/// estimates", definition 1, counted as hdbscan counts: without the point itself, and at most to the
/// last point that there is.
package struct CoreDistances: Sendable, Equatable {
  /// Squared core distance of each distinct point.
  let squares: [Double]

  /// Finds the core distances exactly; a `minSamples` beyond the number of other points means all.
  package init(_ points: Points, minSamples: Int, threads: Threads = .one) {
    self.init(points, minSamples: minSamples, tree: KDTree(points), threads: threads)
  }

  /// The same from a tree that is there already.
  init(_ points: Points, minSamples: Int, tree: KDTree, threads: Threads) {
    let neighbours = max(1, min(minSamples, points.count - 1))
    let ofSlots = threads.map(tree.pointOfSlot.count, by: 256) { slots in
      slots.map { slot in
        let point = tree.pointOfSlot[slot]
        return point < 0
          ? 0 : NeighbourSearch.squaredDistance(from: point, neighbours, in: tree, of: points)
      }
    }
    var squares = [Double](repeating: 0, count: points.distinctCount)
    for (point, square) in zip(tree.pointOfSlot, ofSlots.joined()) where point >= 0 {
      squares[point] = square
    }
    self.squares = squares
  }

  /// Core distance of each position.
  package func ofPositions(_ points: Points) -> [Double] {
    (0..<points.distinctCount).flatMap { point in
      points.positions(of: point).map { _ in squares[point].squareRoot() }
    }
  }
}
