extension NeighborGraph {
  /// The graph whose row i is row `order[i]` of this one; `order` must hold each row once.
  public func reordered(_ order: [Int]) -> NeighborGraph {
    var places = [UInt32](repeating: 0, count: rows)
    for (place, row) in order.enumerated() { places[row] = UInt32(place) }
    var indices: [UInt32] = []
    var distances: [Float] = []
    indices.reserveCapacity(self.indices.count)
    distances.reserveCapacity(self.distances.count)
    for row in order {
      let nearest = range(ofRow: row)
        .map { Candidate(id: places[Int(self.indices[$0])], square: self.distances[$0]) }.sorted()
      indices += nearest.map(\.id)
      distances += nearest.map(\.square)
    }
    return NeighborGraph(
      rows: rows, neighbors: neighbors, indices: indices, distances: distances, recall: recall)
  }
}
