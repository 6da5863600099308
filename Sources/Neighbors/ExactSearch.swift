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
          try search(into: lists, progress: progress)
        }
      }
    }
    return NeighborGraph(
      rows: count, neighbors: neighbors, indices: indices, distances: distances)
  }

  /// Finds candidates, which takes nearly all the time, and then the neighbours among them.
  private func search(into lists: NeighborLists, progress: (Double) throws -> Void) rethrows {
    let keep = min(lists.neighbors + Self.spare, rows.matrix.rows - 1)
    let candidates = try packed.candidates(keep: keep, execution: execution) {
      try progress(Self.shareOfCandidates * $0)
    }
    let left = 1 - Self.shareOfCandidates
    try execution.threads.forEach(
      rows.matrix.rows, by: PackedRows.queries,
      progress: { try progress(Self.shareOfCandidates + left * $0) },
      { _, block in choose(among: candidates, keep, of: block, into: lists) })
  }

  /// Takes the neighbours of some rows from their candidates, or from all rows where those prove nothing.
  private func choose(
    among candidates: (values: [Float], ids: [UInt32]), _ keep: Int, of block: Range<Int>,
    into lists: NeighborLists
  ) {
    let squares = SquaredDistances(rows.matrix, execution: execution)
    for row in block {
      let own = row * keep..<(row + 1) * keep
      var nearest = squares.sorted(from: row, to: candidates.ids[own])
      let farthest = nearest[lists.neighbors - 1].square
      let bound = candidates.values[own.lowerBound]
      if !packed.proves(farthest, row: row, bound: bound, candidates: keep) {
        nearest = squares.nearest(lists.neighbors, from: row)
      }
      lists.set(row, nearest.prefix(lists.neighbors), distance: rows.distance(ofSquare:))
    }
  }

  /// Of the time of a search.
  private static let shareOfCandidates = 0.85
}
