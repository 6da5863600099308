import CKernels
import Matrices
import Parallel

/// The rows of a matrix as the product kernel reads them, less their mean, so that rows that lie far
/// from 0 keep their digits.
struct PackedRows: Sendable {
  private let matrix: Matrix
  private let means: [Float]
  /// Panels of columns, up to a whole number of blocks.
  private let columns: AlignedFloats
  /// For each row a lower bound of its squared length; infinity beyond the last row.
  private let norms: AlignedFloats
  /// How much of the squared lengths the roundings of a product may eat up.
  private let slack: Float

  init(_ matrix: Matrix, execution: Execution) {
    self.matrix = matrix
    means = Self.means(of: matrix, execution: execution)
    let terms = Int(CK_BLOCK_DEPTH) + matrix.columns / Int(CK_BLOCK_DEPTH) + 32
    slack = Float(terms) * Float.ulpOfOne / 2
    let block = Int(CK_BLOCK_COLUMNS)
    let padded = execution.threads.chunks(of: matrix.rows, by: block) * block
    columns = AlignedFloats(count: padded * matrix.columns)
    norms = AlignedFloats(count: padded)
    for place in matrix.rows..<padded { norms.start[place] = .infinity }
    execution.threads.forEach(matrix.rows, by: block) {
      fill($1, execution.instructions.kernels)
    }
  }

  /// For each row of a block, as a heap, the `keep` others with the least lower bound of
  /// |x - y|^2 - |x|^2.
  func candidates(
    of block: Range<Int>, keep: Int, kernels: ck_kernels
  ) -> (values: [Float], ids: [UInt32]) {
    candidates(of: block, in: matrix, numbered: block.lowerBound, keep: keep, kernels: kernels)
  }

  /// The same for a block of the rows of another matrix, all of which are others.
  func candidates(
    of block: Range<Int>, in others: Matrix, keep: Int, kernels: ck_kernels
  ) -> (values: [Float], ids: [UInt32]) {
    candidates(of: block, in: others, numbered: matrix.rows, keep: keep, kernels: kernels)
  }

  private func candidates(
    of block: Range<Int>, in source: Matrix, numbered number: Int, keep: Int, kernels: ck_kernels
  ) -> (values: [Float], ids: [UInt32]) {
    let queries = AlignedFloats(count: Int(CK_BLOCK_ROWS) * matrix.columns)
    let tile = AlignedFloats(count: Int(CK_BLOCK_ROWS * CK_BLOCK_COLUMNS))
    pack(block, of: source, width: kernels.panel_rows, into: queries.start, kernels)
    var values = [Float](repeating: .infinity, count: block.count * keep)
    var ids = [UInt32](repeating: .max, count: block.count * keep)
    for first in stride(from: 0, to: matrix.rows, by: Int(CK_BLOCK_COLUMNS)) {
      let count = min(Int(CK_BLOCK_COLUMNS), matrix.rows - first)
      kernels.products(
        queries.start, columns.start + first * matrix.columns, matrix.columns, tile.start)
      values.withUnsafeMutableBufferPointer { values in
        ids.withUnsafeMutableBufferPointer { ids in
          guard let value = values.baseAddress, let id = ids.baseAddress else { return }
          kernels.select(
            tile.start, block.count, UInt32(number), count, UInt32(first), norms.start,
            ck_heaps(values: value, ids: id, keep: keep))
        }
      }
    }
    return (values, ids)
  }

  /// Whether no row outside the candidates of `row` can be as near as the farthest neighbour.
  ///
  /// `bound` is the greatest lower bound among the candidates. Exact copies of the row have equal bounds
  /// and came in the order of their numbers, so that distance 0 needs no proof.
  func proves(_ farthest: Float, row: Int, bound: Float, candidates: Int) -> Bool {
    if farthest == 0 || candidates == matrix.rows - 1 { return true }
    return proves(farthest, norm: norms.start[row], bound: bound)
  }

  /// The same for a row of another matrix.
  func proves(
    _ farthest: Float, of row: Int, in others: Matrix, bound: Float, candidates: Int
  ) -> Bool {
    if farthest == 0 || candidates == matrix.rows { return true }
    let norm = Float(squaredLength(of: row, in: others)) * (1 - slack)
    return proves(farthest, norm: norm, bound: bound)
  }

  private func proves(_ farthest: Float, norm: Float, bound: Float) -> Bool {
    let rounding = Float(matrix.columns / 8 + 32) * Float.ulpOfOne
    return farthest * (1 + rounding) < norm + bound
  }

  private func fill(_ block: Range<Int>, _ kernels: ck_kernels) {
    let panels = columns.start + block.lowerBound * matrix.columns
    pack(block, of: matrix, width: kernels.panel_columns, into: panels, kernels)
    for row in block { norms.start[row] = Float(squaredLength(of: row, in: matrix)) * (1 - slack) }
  }

  private func squaredLength(of row: Int, in matrix: Matrix) -> Double {
    var sum = 0.0
    matrix.values.withUnsafeBufferPointer { values in
      for column in 0..<matrix.columns {
        let value = Double(values[row * matrix.columns + column] - means[column])
        sum += value * value
      }
    }
    return sum
  }

  private func pack(
    _ block: Range<Int>, of matrix: Matrix, width: Int,
    into target: UnsafeMutablePointer<Float>, _ kernels: ck_kernels
  ) {
    matrix.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      let rows = base + block.lowerBound * matrix.columns
      kernels.pack(rows, block.count, matrix.columns, means, width, target)
    }
  }

  /// The mean of each column, summed by chunks in their order.
  private static func means(of matrix: Matrix, execution: Execution) -> [Float] {
    let size = 1024
    let chunks = execution.threads.chunks(of: matrix.rows, by: size)
    var sums = [Double](repeating: 0, count: chunks * matrix.columns)
    sums.withUnsafeMutableBufferPointer { sums in
      matrix.values.withUnsafeBufferPointer { values in
        execution.threads.forEach(matrix.rows, by: size) { chunk, rows in
          for row in rows {
            for column in 0..<matrix.columns {
              sums[chunk * matrix.columns + column] += Double(values[row * matrix.columns + column])
            }
          }
        }
      }
    }
    return (0..<matrix.columns).map { column in
      let sum = (0..<chunks).reduce(0) { $0 + sums[$1 * matrix.columns + column] }
      return Float(sum / Double(matrix.rows))
    }
  }
}
