package import Neighbors

/// The weighted graph that the layout imitates: symmetric, in compressed rows, columns in order
/// (McInnes, Healy, Melville 2018, section 3.1; umap-learn's `fuzzy_simplicial_set`).
package struct FuzzySet: Sendable, Equatable {
  /// Row i has the edges starts[i] ..< starts[i + 1].
  package let starts: [UInt32]
  /// The other end of each edge.
  package let others: [UInt32]
  /// Memberships, above 0 and up to 1.
  package let weights: [Float]

  /// Number of vertices.
  package var rows: Int { starts.count - 1 }

  /// Takes edges in order.
  init(starts: [UInt32], others: [UInt32], weights: [Float]) {
    self.starts = starts
    self.others = others
    self.weights = weights
  }

  /// Weighs the edges of a graph of neighbours.
  package init(_ graph: NeighborGraph, parameters: UMAPParameters, execution: Execution) {
    let smooth = SmoothDistances(
      graph, localConnectivity: parameters.localConnectivity, execution: execution)
    let edges = DirectedEdges(graph, smooth)
    self = Self.union(edges, edges.reversed(), mix: Float(parameters.setOpMixRatio))
  }

  /// Without the edges that would not act once in so many epochs.
  func pruned(epochs: Int) -> FuzzySet {
    let least = (weights.max() ?? 0) / Float(epochs)
    var (starts, others, weights) = ([UInt32(0)], [UInt32](), [Float]())
    starts.reserveCapacity(self.starts.count)
    others.reserveCapacity(self.others.count)
    weights.reserveCapacity(self.weights.count)
    for row in 0..<rows {
      for edge in edges(ofRow: row) where self.weights[edge] >= least {
        others.append(self.others[edge])
        weights.append(self.weights[edge])
      }
      starts.append(UInt32(others.count))
    }
    return FuzzySet(starts: starts, others: others, weights: weights)
  }

  /// Where the edges of a row stand.
  func edges(ofRow row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// For each pair, mix (a + b - a b) + (1 - mix) a b of the weights in the two directions.
  private static func union(
    _ forward: DirectedEdges, _ backward: DirectedEdges, mix: Float
  ) -> FuzzySet {
    var (starts, others, weights) = ([UInt32(0)], [UInt32](), [Float]())
    starts.reserveCapacity(forward.starts.count)
    others.reserveCapacity(2 * forward.others.count)
    weights.reserveCapacity(2 * forward.others.count)
    for row in 0..<forward.rows {
      forward.forEachPair(with: backward, row: row) { other, a, b in
        let weight = mix * (a + b - a * b) + (1 - mix) * (a * b)
        guard weight > 0 else { return }
        others.append(other)
        weights.append(weight)
      }
      starts.append(UInt32(others.count))
    }
    return FuzzySet(starts: starts, others: others, weights: weights)
  }
}
