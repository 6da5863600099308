/// The arrays of a graph while several threads fill them, each its own rows.
struct NeighborLists {
  let indices: UnsafeMutableBufferPointer<UInt32>
  let distances: UnsafeMutableBufferPointer<Float>
  let neighbors: Int

  /// Sets the neighbours of a row.
  func set(_ row: Int, _ nearest: ArraySlice<Candidate>, distance: (Float) -> Float) {
    for (place, candidate) in nearest.enumerated() {
      indices[row * neighbors + place] = candidate.id
      distances[row * neighbors + place] = distance(candidate.square)
    }
  }
}
