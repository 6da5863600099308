import Neighbors

/// Weighted edges from each row, in compressed rows, columns in order.
struct DirectedEdges {
  private(set) var starts: [UInt32]
  private(set) var others: [UInt32]
  private(set) var weights: [Float]

  /// Number of rows.
  var rows: Int { starts.count - 1 }

  /// An edge from every row to each of its neighbours, weighed by membership.
  init(_ graph: NeighborGraph, _ smooth: SmoothDistances) {
    starts = (0...graph.rows).map { UInt32($0 * graph.neighbors) }
    others = []
    weights = []
    others.reserveCapacity(graph.indices.count)
    weights.reserveCapacity(graph.indices.count)
    for row in 0..<graph.rows {
      for place in graph.range(ofRow: row).sorted(by: { graph.indices[$0] < graph.indices[$1] }) {
        others.append(graph.indices[place])
        weights.append(smooth.membership(distance: graph.distances[place], row: row))
      }
    }
  }

  /// All edges the other way round.
  func reversed() -> DirectedEdges {
    var reversed = self
    reversed.starts = Array(repeating: 0, count: starts.count)
    for other in others { reversed.starts[Int(other) + 1] += 1 }
    for row in 0..<rows { reversed.starts[row + 1] += reversed.starts[row] }
    var next = reversed.starts
    for row in 0..<rows {
      for edge in edges(ofRow: row) {
        let place = Int(next[Int(others[edge])])
        next[Int(others[edge])] += 1
        reversed.others[place] = UInt32(row)
        reversed.weights[place] = weights[edge]
      }
    }
    return reversed
  }

  /// Every row that `row` has an edge with in one of two sets, in order, with both weights, 0 for none.
  func forEachPair(
    with second: DirectedEdges, row: Int, _ body: (UInt32, Float, Float) -> Void
  ) {
    var (left, right) = (edges(ofRow: row), second.edges(ofRow: row))
    while !left.isEmpty || !right.isEmpty {
      let ends = (
        left.isEmpty ? .max : others[left.lowerBound],
        right.isEmpty ? .max : second.others[right.lowerBound]
      )
      let other = min(ends.0, ends.1)
      let weight = ends.0 == other ? weights[left.lowerBound] : 0
      let back = ends.1 == other ? second.weights[right.lowerBound] : 0
      if ends.0 == other { left = left.lowerBound + 1..<left.upperBound }
      if ends.1 == other { right = right.lowerBound + 1..<right.upperBound }
      body(other, weight, back)
    }
  }

  private func edges(ofRow row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
