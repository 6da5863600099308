/// D^-1/2 W D^-1/2 of a graph with weights W and degrees D.
///
/// It is 1 less the normalised Laplacian, so that its greatest eigenvalues are the Laplacian's least; the
/// greatest is 1.
struct NormalizedAdjacency {
  let starts: [UInt32]
  let others: [UInt32]
  let weights: [Float]
  /// Square roots of the degrees, which are the first eigenvector but for its length.
  let roots: [Float]

  /// Number of vertices.
  var rows: Int { starts.count - 1 }

  /// Normalises a graph, each of whose vertices must have an edge.
  init(_ set: FuzzySet) {
    let roots = (0..<set.rows).map { row in
      set.weights[set.edges(ofRow: row)].reduce(0) { $0 + Double($1) }.squareRoot()
    }
    var weights = set.weights
    for row in 0..<set.rows {
      for edge in set.edges(ofRow: row) {
        weights[edge] = Float(Double(weights[edge]) / (roots[row] * roots[Int(set.others[edge])]))
      }
    }
    starts = set.starts
    others = set.others
    self.weights = weights
    self.roots = roots.map { Float($0) }
  }

  /// All its numbers, where they are few.
  var dense: SymmetricMatrix {
    var values = [Double](repeating: 0, count: rows * rows)
    for row in 0..<rows {
      for edge in Int(starts[row])..<Int(starts[row + 1]) {
        values[row * rows + Int(others[edge])] = Double(weights[edge])
      }
    }
    return SymmetricMatrix(size: rows, values: values)
  }
}
