import Matrices
import Neighbors
import Parallel

/// The eigenvectors of a graph's normalised Laplacian that belong to its least eigenvalues.
struct Eigenvectors {
  private let adjacency: NormalizedAdjacency
  private let execution: Execution

  init(of set: FuzzySet, execution: Execution) {
    adjacency = NormalizedAdjacency(set)
    self.execution = execution
  }

  /// The `count` eigenvectors after the first, which says nothing but the degrees, as columns.
  ///
  /// `count` must be less than the number of vertices.
  func first(_ count: Int) -> Matrix {
    let block = SubspaceIteration.width(for: count + 1)
    if adjacency.rows <= 2 * block { return fromDense(count) }
    var iteration = SubspaceIteration(adjacency, wanted: count + 1, execution: execution)
    iteration.run()
    return iteration.vectors(1...count)
  }

  private func fromDense(_ count: Int) -> Matrix {
    let size = adjacency.rows
    let vectors = adjacency.dense.eigenvectors().vectors
    var matrix = Matrix(rows: size, columns: count)
    for row in 0..<size {
      for column in 0..<count { matrix[row, column] = Float(vectors[row * size + column + 1]) }
    }
    return matrix
  }
}
