import Matrices
import Neighbors
import TestSupport

/// Neighbours by the definition: all distances in 64 bits, sorted.
func bruteForce(_ matrix: Matrix, metric: Metric, neighbors: Int) -> [[(id: Int, distance: Double)]]
{
  (0..<matrix.rows).map { row in
    let others = (0..<matrix.rows).filter { $0 != row }.map { other in
      (id: other, distance: distance(matrix[row], matrix[other], metric: metric))
    }
    return Array(others.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(neighbors))
  }
}

private func distance(
  _ left: ArraySlice<Float>, _ right: ArraySlice<Float>, metric: Metric
) -> Double {
  var (square, product, lengths) = (0.0, 0.0, (0.0, 0.0))
  for (x, y) in zip(left, right) {
    let (x, y) = (Double(x), Double(y))
    square += (x - y) * (x - y)
    product += x * y
    lengths.0 += x * x
    lengths.1 += y * y
  }
  if metric == .euclidean { return square.squareRoot() }
  if lengths.0 == 0 && lengths.1 == 0 { return 0 }
  if lengths.0 == 0 || lengths.1 == 0 { return 1 }
  return 1 - product / (lengths.0 * lengths.1).squareRoot()
}

/// Random rows between -1 and 1, moved away from 0 by `offset`.
func randomMatrix(rows: Int, columns: Int, seed: UInt64 = 1, offset: Float = 0) -> Matrix {
  var random = SeededGenerator(seed: seed)
  let values = (0..<rows * columns).map { _ in Float.random(in: -1...1, using: &random) + offset }
  return Matrix(rows: rows, columns: columns, values: values)
}
