public import Matrices

/// Neighbours that another engine found, as FAISS, cuVS or Spark give them, on their way to a graph.
///
/// Rows may count among their own neighbours, anywhere in the list and not in all rows; what is left is
/// put in order. Numbers that cannot be true are refused.
public struct PrecomputedGraph {
  /// From here on a distance stands for none: FAISS fills short rows with the greatest 32-bit float.
  private static let none: Float = 3e38
  private static let sampledRows = 100
  /// Of distances that were computed in another order, or in half precision.
  private static let tolerance: Float = 2e-3

  private let indices: [Int64]
  private let distances: Matrix

  /// Takes a row of neighbours and of distances for each row; `indices` row by row.
  public init(indices: [Int64], distances: Matrix) throws(GraphError) {
    guard indices.count == distances.rows * distances.columns else {
      throw GraphError(
        description: "expected \(distances.rows) x \(distances.columns) indices, as many as"
          + " distances, found \(indices.count)")
    }
    self.indices = indices
    self.distances = distances
  }

  /// The graph; where the rows are given, the distances of 100 of them are computed again.
  public func graph(of rows: Matrix?, metric: Metric = .euclidean) throws(GraphError)
    -> NeighborGraph
  {
    if let rows, rows.rows != distances.rows {
      throw GraphError(
        description: "expected neighbours of \(rows.rows) rows, found those of \(distances.rows)")
    }
    let graph = try ordered()
    if let rows { try check(graph, MetricRows(rows, metric: metric)) }
    return graph
  }

  /// Without the rows themselves, nearest first.
  private func ordered() throws(GraphError) -> NeighborGraph {
    let hasSelf = (0..<distances.rows).contains { row in
      range(row).contains { indices[$0] == row }
    }
    let neighbors = distances.columns - (hasSelf ? 1 : 0)
    var ids: [UInt32] = []
    var far: [Float] = []
    for row in 0..<distances.rows {
      let nearest = try others(of: row).sorted().prefix(neighbors)
      ids += nearest.map(\.id)
      far += nearest.map(\.square)
    }
    return NeighborGraph(
      rows: distances.rows, neighbors: neighbors, indices: ids, distances: far)
  }

  private func range(_ row: Int) -> Range<Int> {
    row * distances.columns..<(row + 1) * distances.columns
  }

  /// The neighbours of a row but itself, as they stand.
  private func others(of row: Int) throws(GraphError) -> [Candidate] {
    var seen: Set<Int64> = []
    var others: [Candidate] = []
    for place in range(row) {
      let (index, distance) = (indices[place], distances.values[place])
      try check(index, distance, row: row)
      guard seen.insert(index).inserted else {
        throw GraphError(description: "row \(row): has neighbour \(index) twice")
      }
      if index != row { others.append(Candidate(id: UInt32(index), square: distance)) }
    }
    return others
  }

  private func check(_ index: Int64, _ distance: Float, row: Int) throws(GraphError) {
    if index < 0 || distance >= Self.none {
      throw GraphError(
        description: "row \(row): expected \(distances.columns) neighbours, found fewer (index"
          + " \(index), distance \(distance)): let the engine search wider")
    }
    guard index < distances.rows else {
      throw GraphError(
        description: "row \(row): expected neighbours below \(distances.rows), found \(index)")
    }
    guard distance >= 0 else {
      throw GraphError(
        description: "row \(row): expected distances of at least 0, found \(distance)")
    }
    if index == row && distance > Self.tolerance * 10 && isFarthest(distance, row: row) {
      throw GraphError(
        description: "row \(row): expected distance 0 to itself, found \(distance), the greatest:"
          + " these are similarities")
    }
  }

  private func isFarthest(_ distance: Float, row: Int) -> Bool {
    range(row).allSatisfy { distances.values[$0] <= distance }
  }

  /// Computes the distances of some rows again.
  private func check(_ graph: NeighborGraph, _ rows: MetricRows) throws(GraphError) {
    guard graph.neighbors > 0 else { return }
    let squares = SquaredDistances(rows.matrix, execution: Execution())
    let step = max(1, graph.rows / Self.sampledRows)
    var (wrong, squared): (GraphError?, Bool) = (nil, true)
    for row in stride(from: 0, to: graph.rows, by: step) {
      for candidate in squares.sorted(from: row, to: graph.indices[graph.range(ofRow: row)]) {
        let expected = rows.distance(ofSquare: candidate.square)
        guard let found = graph.distance(of: row, to: candidate.id) else { continue }
        if !Self.agree(found, expected) {
          wrong =
            wrong
            ?? GraphError(
              description: "row \(row): expected distance \(expected) to row \(candidate.id), found"
                + " \(found): the neighbours are of other rows or another metric")
        }
        squared = squared && Self.agree(found, expected * expected)
      }
    }
    guard let wrong else { return }
    throw squared
      ? GraphError(description: "expected distances, found their squares: take the root") : wrong
  }

  private static func agree(_ found: Float, _ expected: Float) -> Bool {
    abs(found - expected) <= tolerance * max(1e-1, expected)
  }
}

extension NeighborGraph {
  /// The distance to a neighbour; `nil` where it is none.
  fileprivate func distance(of row: Int, to id: UInt32) -> Float? {
    range(ofRow: row).first { indices[$0] == id }.map { distances[$0] }
  }
}
