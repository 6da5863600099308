/// The nearest neighbours of every row, nearest first; a row is not its own neighbour.
public struct NeighborGraph: Sendable, Equatable {
  /// Number of rows.
  public let rows: Int
  /// Neighbours of each row.
  public let neighbors: Int
  /// rows x neighbors numbers of rows, by distance and, where that is equal, by number.
  public let indices: [UInt32]
  /// Distances that belong to `indices`.
  public let distances: [Float]
  /// The share of the true nearest neighbours that are among these, measured on 128 rows where a search
  /// was not exact; `nil` where it was, or where nobody measured.
  public let recall: Double?

  /// Takes neighbours that are in order; both arrays hold rows x neighbors elements.
  public init(
    rows: Int, neighbors: Int, indices: [UInt32], distances: [Float], recall: Double? = nil
  ) {
    precondition(indices.count == rows * neighbors && distances.count == rows * neighbors)
    self.rows = rows
    self.neighbors = neighbors
    self.indices = indices
    self.distances = distances
    self.recall = recall
  }

  /// Where the neighbours of a row stand in the arrays.
  public func range(ofRow row: Int) -> Range<Int> { row * neighbors..<(row + 1) * neighbors }

  /// The same with fewer neighbours of each row, the nearest.
  public func nearest(_ count: Int) -> NeighborGraph {
    guard count < neighbors else { return self }
    let kept = (0..<rows).flatMap { range(ofRow: $0).prefix(count) }
    return NeighborGraph(
      rows: rows, neighbors: count, indices: kept.map { indices[$0] },
      distances: kept.map { distances[$0] }, recall: recall)
  }
}
