/// A matrix of 32-bit floats, one row after the other.
public struct Matrix: Sendable, Equatable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// rows x columns numbers; element (i, j) is at i * columns + j.
  public var values: [Float]

  /// Takes numbers that lie row by row; `values` must hold rows x columns of them.
  public init(rows: Int, columns: Int, values: [Float]) {
    precondition(values.count == rows * columns, "a matrix needs rows x columns values")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns, values: Array(repeating: 0, count: rows * columns))
  }

  /// One row.
  public subscript(row: Int) -> ArraySlice<Float> {
    values[row * columns..<(row + 1) * columns]
  }

  /// One element.
  public subscript(row: Int, column: Int) -> Float {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }

  /// The same with columns of zeros at the end, up to `columns` of them.
  public func widened(to columns: Int) -> Matrix {
    guard columns > self.columns else { return self }
    var widened = Matrix(rows: rows, columns: columns)
    for row in 0..<rows {
      for column in 0..<self.columns { widened[row, column] = self[row, column] }
    }
    return widened
  }
}
