package import Matrices

/// Rows whose squared euclidean distances give the distances of a metric.
package struct MetricRows: Sendable {
  /// The rows themselves for euclidean distances; rows of length 1 for cosines.
  package let matrix: Matrix
  /// What the distances mean.
  package let metric: Metric
  /// What euclidean distances of the rows are to be multiplied by: a power of 2.
  private let scale: Float

  /// Prepares rows.
  package init(_ matrix: Matrix, metric: Metric) {
    self.metric = metric
    let matrix = matrix.columns == 0 ? Matrix(rows: matrix.rows, columns: 1) : matrix
    scale = metric == .euclidean ? Self.scale(of: matrix) : 1
    self.matrix =
      metric == .euclidean
      ? Self.divided(matrix, by: scale) : Self.normalized(matrix)
  }

  /// The distance that belongs to a squared distance of prepared rows.
  package func distance(ofSquare square: Float) -> Float {
    switch metric {
    case .euclidean: square.squareRoot() * scale
    // |x - y|^2 = 2 - 2 cos for rows of length 1.
    case .cosine: min(square / 2, 2)
    }
  }

  /// The power of 2 that keeps squares of very great and very small numbers within 32 bits; 1 for others.
  private static func scale(of matrix: Matrix) -> Float {
    let greatest = matrix.values.withUnsafeBufferPointer { $0.reduce(0) { max($0, abs($1)) } }
    let moderate: ClosedRange<Float> = 0x1p-40...0x1p50
    guard greatest > 0, !moderate.contains(greatest) else { return 1 }
    return Float(sign: .plus, exponent: max(Int(greatest.exponent), -125), significand: 1)
  }

  private static func divided(_ matrix: Matrix, by scale: Float) -> Matrix {
    guard scale != 1 else { return matrix }
    return Matrix(
      rows: matrix.rows, columns: matrix.columns, values: matrix.values.map { $0 / scale })
  }

  /// Rows of length 1.
  ///
  /// Rows of zeros point into a dimension of their own, which is there if they are.
  private static func normalized(_ matrix: Matrix) -> Matrix {
    let lengths = (0..<matrix.rows).map { length(of: matrix[$0]) }
    let columns = matrix.columns + (lengths.contains(0) ? 1 : 0)
    var normalized = Matrix(rows: matrix.rows, columns: columns)
    for (row, length) in lengths.enumerated() {
      guard length > 0 else {
        normalized[row, matrix.columns] = 1
        continue
      }
      for (column, value) in matrix[row].enumerated() {
        normalized[row, column] = Float(Double(value) / length)
      }
    }
    return normalized
  }

  private static func length(of row: ArraySlice<Float>) -> Double {
    row.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
  }
}
