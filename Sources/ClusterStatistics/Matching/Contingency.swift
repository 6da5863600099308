/// How many images each pair of an earlier and a later cluster shares; pairs that share none are absent.
package struct Contingency: Sendable, Equatable {
  /// One pair that shares images.
  package struct Cell: Sendable, Equatable {
    /// Position in ``Contingency/earlierIDs``.
    package let earlier: Int
    /// Position in ``Contingency/laterIDs``.
    package let later: Int
    /// Images in both, 1 or more.
    package let shared: Int
  }

  /// Earlier cluster ids, ascending.
  package let earlierIDs: [Int]
  /// Later cluster ids, ascending.
  package let laterIDs: [Int]
  /// Images of each earlier cluster that both evaluations hold.
  package let earlierSizes: [Int]
  /// Images of each later cluster that both evaluations hold.
  package let laterSizes: [Int]
  /// The pairs, by earlier then later position.
  package let cells: [Cell]

  /// Counts images, given the cluster of each shared image in both evaluations.
  ///
  /// - Parameters:
  ///   - earlier: Cluster id in the earlier evaluation.
  ///   - later: Cluster id of the same image in the later evaluation.
  ///   - unclustered: Id that means no cluster. Such an image still counts toward the size of the
  ///     cluster that it has on the other side: a cluster half of which fell to noise is no perfect
  ///     match.
  package init(earlier: [Int], later: [Int], unclustered: Int = -1) {
    precondition(earlier.count == later.count, "every image needs both clusters")
    let (earlierIDs, earlierPositions) = Self.positions(of: earlier, without: unclustered)
    let (laterIDs, laterPositions) = Self.positions(of: later, without: unclustered)
    var earlierSizes = [Int](repeating: 0, count: earlierIDs.count)
    var laterSizes = [Int](repeating: 0, count: laterIDs.count)
    var shared: [Int: Int] = [:]
    for (first, second) in zip(earlier, later) {
      let row = earlierPositions[first]
      let column = laterPositions[second]
      if let row { earlierSizes[row] += 1 }
      if let column { laterSizes[column] += 1 }
      if let row, let column { shared[row * laterIDs.count + column, default: 0] += 1 }
    }
    self.earlierIDs = earlierIDs
    self.laterIDs = laterIDs
    self.earlierSizes = earlierSizes
    self.laterSizes = laterSizes
    cells = shared.sorted { $0.key < $1.key }.map { key, count in
      Cell(earlier: key / laterIDs.count, later: key % laterIDs.count, shared: count)
    }
  }

  /// Shared images over images in either (Jaccard 1901).
  package func jaccard(_ cell: Cell) -> Double {
    let union = earlierSizes[cell.earlier] + laterSizes[cell.later] - cell.shared
    return Double(cell.shared) / Double(union)
  }

  private static func positions(
    of ids: [Int], without unclustered: Int
  ) -> (ids: [Int], positions: [Int: Int]) {
    let unique = Set(ids).subtracting([unclustered]).sorted()
    return (unique, Dictionary(uniqueKeysWithValues: zip(unique, unique.indices)))
  }
}
