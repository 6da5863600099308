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

  /// Writes the squared distances from a row to others, one for each of `ids`.
  func write(
    from row: Int, to ids: UnsafeBufferPointer<UInt32>,
    into squares: UnsafeMutableBufferPointer<Float>
  ) {
    matrix.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, let first = ids.baseAddress,
        let target = squares.baseAddress
      else { return }
      let rows = ck_rows(values: base, count: matrix.rows, depth: matrix.columns)
      kernels.squared_distances(rows, base + row * matrix.columns, first, ids.count, target)
    }
  }

  /// The squared distances from a row to others.
  func squares(from row: Int, to ids: ArraySlice<UInt32>) -> [Float] {
    [Float](unsafeUninitializedCapacity: ids.count) { squares, count in
      ids.withUnsafeBufferPointer { write(from: row, to: $0, into: squares) }
      count = ids.count
    }
  }
}
