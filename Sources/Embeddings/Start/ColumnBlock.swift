import CKernels
import Matrices
import Neighbors
import Parallel

/// Columns side by side, in panels of 16, as the kernels multiply them.
struct ColumnBlock {
  private static let panelWidth = 16
  /// Rows of one chunk.
  private static let chunk = 1024

  let rows: Int
  let columns: Int
  private let execution: Execution
  private let panels: [AlignedFloats]

  /// Columns of zeros; `columns` must be a multiple of 16.
  init(rows: Int, columns: Int, execution: Execution) {
    self.rows = rows
    self.columns = columns
    self.execution = execution
    panels = (0..<columns / Self.panelWidth).map { _ in
      AlignedFloats(count: rows * Self.panelWidth)
    }
  }

  /// One element.
  subscript(row: Int, column: Int) -> Float {
    get { panels[column / Self.panelWidth].start[row * Self.panelWidth + column % Self.panelWidth] }
    nonmutating set {
      panels[column / Self.panelWidth].start[row * Self.panelWidth + column % Self.panelWidth] =
        newValue
    }
  }

  /// scale (M x - shift x) - damping previous.
  func stepped(
    _ matrix: NormalizedAdjacency, previous: ColumnBlock, scale: Double, shift: Double,
    damping: Double
  ) -> ColumnBlock {
    let result = ColumnBlock(rows: rows, columns: columns, execution: execution)
    let kernels = execution.instructions.kernels
    for (panel, x) in panels.enumerated() {
      execution.threads.forEach(rows, by: Self.chunk) { _, rows in
        kernels.filter(
          matrix.starts, matrix.others, matrix.weights, rows.lowerBound, rows.upperBound, x.start,
          previous.panels[panel].start, Float(scale), Float(shift), Float(damping),
          result.panels[panel].start)
      }
    }
    return result
  }

  /// M x.
  func multiplied(by matrix: NormalizedAdjacency) -> ColumnBlock {
    stepped(matrix, previous: self, scale: 1, shift: 0, damping: 0)
  }

  /// x^T y, summed by chunks of rows in their order.
  func gram(with other: ColumnBlock) -> SymmetricMatrix {
    var values = [Double](repeating: 0, count: columns * columns)
    for (i, left) in panels.enumerated() {
      for (j, right) in other.panels.enumerated() {
        for (place, sum) in products(left, right).enumerated() {
          let row = i * Self.panelWidth + place / Self.panelWidth
          values[row * columns + j * Self.panelWidth + place % Self.panelWidth] = sum
        }
      }
    }
    return SymmetricMatrix(size: columns, values: values)
  }

  /// x times a matrix of columns x columns.
  func turned(by matrix: [Double]) -> ColumnBlock {
    let result = ColumnBlock(rows: rows, columns: columns, execution: execution)
    let kernels = execution.instructions.kernels
    for (to, y) in result.panels.enumerated() {
      for (from, x) in panels.enumerated() {
        let square = square(of: matrix, from: from, to: to)
        execution.threads.forEach(rows, by: Self.chunk) { _, rows in
          kernels.turn(x.start, rows.lowerBound, rows.upperBound, square, y.start, from > 0 ? 1 : 0)
        }
      }
    }
    return result
  }

  /// The greatest length of y - x values among the first columns.
  func residual(to image: ColumnBlock, values: [Double], first: Int) -> Double {
    (0..<first).map { column in
      var sum = 0.0
      for row in 0..<rows {
        let rest = Double(image[row, column]) - values[column] * Double(self[row, column])
        sum += rest * rest
      }
      return sum.squareRoot()
    }.max() ?? 0
  }

  private func products(_ x: AlignedFloats, _ y: AlignedFloats) -> [Double] {
    let size = Self.panelWidth * Self.panelWidth
    let chunks = execution.threads.chunks(of: rows, by: Self.chunk)
    let kernels = execution.instructions.kernels
    var sums = [Double](repeating: 0, count: chunks * size)
    sums.withUnsafeMutableBufferPointer { sums in
      guard let start = sums.baseAddress else { return }
      execution.threads.forEach(rows, by: Self.chunk) { chunk, rows in
        kernels.gram(x.start, y.start, rows.lowerBound, rows.upperBound, start + chunk * size)
      }
    }
    return (0..<size).map { place in
      (0..<chunks).reduce(0) { $0 + sums[$1 * size + place] }
    }
  }

  private func square(of matrix: [Double], from: Int, to: Int) -> [Float] {
    (0..<Self.panelWidth * Self.panelWidth).map { place in
      let row = from * Self.panelWidth + place / Self.panelWidth
      return Float(matrix[row * columns + to * Self.panelWidth + place % Self.panelWidth])
    }
  }
}
