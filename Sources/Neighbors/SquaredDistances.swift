import CKernels
import Matrices

/// Squared distances between rows of a matrix, the same bytes with all instructions.
struct SquaredDistances {
  private let matrix: Matrix
  private let kernels: ck_kernels

  init(_ matrix: Matrix, execution: Execution) {
    self.matrix = matrix
    kernels = execution.instructions.kernels
  }

  /// Rows in the order of their distance from a row.
  func sorted(from row: Int, to ids: ArraySlice<UInt32>) -> [Candidate] {
    zip(ids, squares(from: row, to: ids)).map { Candidate(id: $0, square: $1) }.sorted()
  }

  /// The nearest of all other rows.
  func nearest(_ count: Int, from row: Int) -> [Candidate] {
    let others = (0..<UInt32(matrix.rows)).filter { $0 != row }
    return Array(sorted(from: row, to: others[...]).prefix(count))
  }

  /// The nearest of all rows to a row of another matrix with as many columns: of those among `ids`, or
  /// of all.
  func nearest(to row: Int, of others: Matrix, among ids: ArraySlice<UInt32>? = nil) -> Candidate? {
    let ids = ids ?? Array(0..<UInt32(matrix.rows))[...]
    let squares = others.values.withUnsafeBufferPointer { values in
      values.baseAddress.map { self.squares(from: $0 + row * matrix.columns, to: ids) } ?? []
    }
    return zip(ids, squares).lazy.map { Candidate(id: $0, square: $1) }.min()
  }

  /// Writes the squared distances from a row to others, one for each of `ids`.
  func write(
    from row: Int, to ids: UnsafeBufferPointer<UInt32>,
    into squares: UnsafeMutableBufferPointer<Float>
  ) {
    matrix.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      write(from: base + row * matrix.columns, to: ids, into: squares)
    }
  }

  /// The squared distances from a row to others.
  func squares(from row: Int, to ids: ArraySlice<UInt32>) -> [Float] {
    matrix.values.withUnsafeBufferPointer { values in
      values.baseAddress.map { squares(from: $0 + row * matrix.columns, to: ids) } ?? []
    }
  }

  private func squares(from query: UnsafePointer<Float>, to ids: ArraySlice<UInt32>) -> [Float] {
    [Float](unsafeUninitializedCapacity: ids.count) { squares, count in
      ids.withUnsafeBufferPointer { write(from: query, to: $0, into: squares) }
      count = ids.count
    }
  }

  private func write(
    from query: UnsafePointer<Float>, to ids: UnsafeBufferPointer<UInt32>,
    into squares: UnsafeMutableBufferPointer<Float>
  ) {
    matrix.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, let first = ids.baseAddress,
        let target = squares.baseAddress
      else { return }
      let rows = ck_rows(values: base, count: matrix.rows, depth: matrix.columns)
      kernels.squared_distances(rows, query, first, ids.count, target)
    }
  }
}
