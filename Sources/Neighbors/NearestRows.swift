package import Matrices
import Parallel

/// Which of some rows of a matrix is the nearest of every row: exact, and the first of equally near ones.
package struct NearestRows {
  private let prepared: Matrix
  private let chosen: [Int]
  private let targets: Matrix
  private let packed: PackedRows
  private let execution: Execution

  /// Candidates beyond the nearest.
  private static let spare = 8

  /// Prepares the rows of `matrix` that others are held against, at least one, in the order that settles
  /// which of equally near ones is taken.
  package init(_ matrix: Matrix, metric: Metric, among chosen: [Int], execution: Execution) {
    prepared = MetricRows(matrix, metric: metric).matrix
    self.chosen = chosen
    self.execution = execution
    targets = prepared.reordered(chosen)
    packed = PackedRows(targets, execution: execution)
  }

  /// For every row the place of its nearest in the list of the chosen; its own where it is chosen.
  ///
  /// - Parameter progress: Gets the share that is done; what it throws ends the search.
  package func places(progress: (Double) throws -> Void) rethrows -> [Int] {
    var places = [UInt32](repeating: 0, count: prepared.rows)
    try places.withUnsafeMutableBufferPointer { buffer in
      let target = buffer
      try execution.threads.forEach(prepared.rows, by: PackedRows.queries, progress: progress) {
        search($1, into: target)
      }
    }
    for (place, row) in chosen.enumerated() { places[row] = UInt32(place) }
    return places.map(Int.init)
  }

  private func search(_ block: Range<Int>, into places: UnsafeMutableBufferPointer<UInt32>) {
    let keep = min(1 + Self.spare, targets.rows)
    let heaps = packed.candidates(
      of: block, in: prepared, keep: keep, kernels: execution.instructions.kernels)
    let squares = SquaredDistances(targets, execution: execution)
    for (place, row) in block.enumerated() {
      let own = place * keep..<(place + 1) * keep
      var nearest = squares.nearest(to: row, of: prepared, among: heaps.ids[own])
      let isProven = packed.proves(
        nearest?.square ?? 0, of: row, in: prepared, bound: heaps.values[own.lowerBound],
        candidates: keep)
      if !isProven { nearest = squares.nearest(to: row, of: prepared) }
      places[row] = nearest?.id ?? 0
    }
  }
}
