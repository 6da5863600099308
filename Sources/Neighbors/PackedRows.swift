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
    let padded = execution.threads.chunks(of: matrix.rows, by: Self.block) * Self.block
    columns = AlignedFloats(count: padded * matrix.columns)
    norms = AlignedFloats(count: padded)
    for place in matrix.rows..<padded { norms.start[place] = .infinity }
    execution.threads.forEach(matrix.rows, by: Self.block) {
      fill($1, execution.instructions.kernels)
    }
  }

  /// For each row, as a heap, the `keep` others with the least lower bound of |x - y|^2 - |x|^2.
  ///
  /// Each product serves both of its rows: pairs of blocks meet in rounds in which each block is once.
  func candidates(
    keep: Int, execution: Execution, progress: (Double) throws -> Void
  ) rethrows -> (values: [Float], ids: [UInt32]) {
    var heaps = Heaps(rows: matrix.rows, keep: keep)
    let tournament = Tournament(players: execution.threads.chunks(of: matrix.rows, by: Self.block))
    try heaps.withMemory { heaps in
      for round in 0..<tournament.rounds {
        try progress(Double(round) / Double(tournament.rounds))
        let pairs = tournament.pairs(ofRound: round)
        execution.threads.forEach(pairs.count, by: 1) { place, _ in
          meet(pairs[place], heaps, execution.instructions.kernels)
        }
      }
    }
    return (heaps.values, heaps.ids)
  }

  /// The same for a block of at most ``queries`` rows of another matrix, all of which are others.
  func candidates(
    of block: Range<Int>, in others: Matrix, keep: Int, kernels: ck_kernels
  ) -> (values: [Float], ids: [UInt32]) {
    let queries = AlignedFloats(count: Self.queries * matrix.columns)
    let tile = AlignedFloats(count: Self.queries * Self.block)
    pack(block, of: others, into: queries.start, kernels)
    var heaps = Heaps(rows: block.count, keep: keep)
    heaps.withMemory { heaps in
      for first in stride(from: 0, to: matrix.rows, by: Self.block) {
        let count = min(Self.block, matrix.rows - first)
        kernels.products(
          queries.start, block.count, columns.start + first * matrix.columns, count, matrix.columns,
          tile.start)
        kernels.select(
          tile.start, block.count, UInt32(matrix.rows), count, UInt32(first), norms.start + first,
          heaps)
      }
    }
    return (heaps.values, heaps.ids)
  }

  /// Rows of another matrix that are searched together.
  static var queries: Int { Int(CK_BLOCK_ROWS) }

  private static var block: Int { Int(CK_BLOCK_COLUMNS) }

  /// Offers the rows of two blocks to each other, or those of one among themselves.
  private func meet(_ pair: (Int, Int), _ heaps: ck_heaps, _ kernels: ck_kernels) {
    let tile = AlignedFloats(count: Self.queries * Self.block)
    let (one, other) = (pair.0 * Self.block, pair.1 * Self.block)
    let count = min(Self.block, matrix.rows - other)
    for first in stride(from: one, to: min(one + Self.block, matrix.rows), by: Self.queries) {
      let rows = min(Self.queries, matrix.rows - first)
      kernels.products(
        columns.start + first * matrix.columns, rows, columns.start + other * matrix.columns, count,
        matrix.columns, tile.start)
      kernels.select(
        tile.start, rows, UInt32(first), count, UInt32(other), norms.start + other,
        heaps.dropping(first))
      if one == other { continue }
      kernels.select_columns(
        tile.start, rows, UInt32(first), count, norms.start + first, heaps.dropping(other))
    }
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
    pack(block, of: matrix, into: panels, kernels)
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
    _ block: Range<Int>, of matrix: Matrix, into target: UnsafeMutablePointer<Float>,
    _ kernels: ck_kernels
  ) {
    matrix.values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return }
      let rows = base + block.lowerBound * matrix.columns
      kernels.pack(rows, block.count, matrix.columns, means, kernels.panel, target)
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
