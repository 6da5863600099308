import CKernels
import Matrices
import Parallel

/// The exact nearest neighbours of every row, by blocks of inner products.
///
/// The products only choose candidates: k + 8 a row by a lower bound of their distance. Their distances
/// are then computed as sums of squared differences, in an order of summation that never changes, and
/// where the bound of the last candidate does not prove that no other row is as near, the row is compared
/// with all. So the answer has the same bytes with all instructions.
package struct ExactSearch {
  private let rows: MetricRows
  private let packed: PackedRows
  private let execution: Execution

  /// Candidates beyond the neighbours that are asked for.
  private static let spare = 8

  /// Packs the rows for the kernels: once more the memory of the matrix.
  package init(_ rows: MetricRows, execution: Execution) {
    self.rows = rows
    self.execution = execution
    packed = PackedRows(rows.matrix, execution: execution)
  }

  /// The `neighbors` nearest of every row, or all others where there are fewer.
  package func graph(
    neighbors: Int, progress: (Double) throws -> Void
  ) rethrows -> NeighborGraph {
    let count = rows.matrix.rows
    let neighbors = max(0, min(neighbors, count - 1))
    var indices = [UInt32](repeating: 0, count: count * neighbors)
    var distances = [Float](repeating: 0, count: count * neighbors)
    if neighbors > 0 {
      try indices.withUnsafeMutableBufferPointer { indices in
        try distances.withUnsafeMutableBufferPointer { distances in
          let lists = NeighborLists(indices: indices, distances: distances, neighbors: neighbors)
          try execution.threads.forEach(count, by: Int(CK_BLOCK_ROWS), progress: progress) {
            search($1, into: lists)
          }
        }
      }
    }
    return NeighborGraph(
      rows: count, neighbors: neighbors, indices: indices, distances: distances)
  }

  /// Finds the neighbours of one block of rows.
  private func search(_ block: Range<Int>, into lists: NeighborLists) {
    let keep = min(lists.neighbors + Self.spare, rows.matrix.rows - 1)
    let heaps = packed.candidates(of: block, keep: keep, kernels: execution.instructions.kernels)
    let squares = SquaredDistances(rows.matrix, execution: execution)
    for (place, row) in block.enumerated() {
      let own = place * keep..<(place + 1) * keep
      var nearest = squares.sorted(from: row, to: heaps.ids[own])
      let farthest = nearest[lists.neighbors - 1].square
      if !packed.proves(farthest, row: row, bound: heaps.values[own.lowerBound], candidates: keep) {
        nearest = squares.nearest(lists.neighbors, from: row)
      }
      lists.set(row, nearest.prefix(lists.neighbors), distance: rows.distance(ofSquare:))
    }
  }
}
