/// One walk through a tree for the nearest others of a point.
struct NeighbourSearch {
  private let tree: KDTree.Memory
  private let starts: UnsafeBufferPointer<Int>
  private let point: Int
  private let coordinates: UnsafeBufferPointer<Double>
  private var nearest: SmallestValues

  /// Squared distance from a distinct point to the last of so many nearest other points.
  static func squaredDistance(
    from point: Int, _ neighbours: Int, in tree: KDTree, of points: Points
  ) -> Double {
    tree.withMemory { tree in
      points.starts.withUnsafeBufferPointer { starts in
        points.coordinates(of: point).withUnsafeBufferPointer { coordinates in
          var search = NeighbourSearch(
            tree: tree, starts: starts, point: point, coordinates: coordinates,
            nearest: SmallestValues(neighbours))
          search.nearest.insert(0, times: search.copies(of: point) - 1)
          search.visit(0)
          return search.nearest.greatest
        }
      }
    }
  }

  private func copies(of point: Int) -> Int { starts[point + 1] - starts[point] }

  private mutating func visit(_ node: Int) {
    let second = tree.nodes[node].second
    guard second > 0 else { return visit(leaf: tree.nodes[node].blocks) }
    let halves = (
      (node + 1, tree.squaredDistance(toBox: node + 1, from: coordinates)),
      (second, tree.squaredDistance(toBox: second, from: coordinates))
    )
    let (near, far) = halves.0.1 <= halves.1.1 ? halves : (halves.1, halves.0)
    if near.1 < nearest.greatest { visit(near.0) }
    if far.1 < nearest.greatest { visit(far.0) }
  }

  private mutating func visit(leaf blocks: Range<Int>) {
    for block in blocks {
      let squares = tree.blocks.squaredDistances(inBlock: block, to: coordinates)
      for lane in 0..<PackedPoints.width where squares[lane] < nearest.greatest {
        let other = tree.pointOfSlot[block * PackedPoints.width + lane]
        guard other != point else { continue }
        nearest.insert(squares[lane], times: copies(of: other))
      }
    }
  }
}
