import ModelEvaluation

/// Records that lack something, counted in one pass.
struct OddRows {
  /// Those that have neither id nor name.
  private(set) var unnamed = Rows()
  /// Those that name no cluster.
  private(set) var unclustered = Rows()
  /// Those that have no place on the map.
  private(set) var withoutPosition = Rows()

  /// Records that lack the same.
  struct Rows {
    private(set) var count = 0
    /// The first of them.
    private(set) var first = 0

    fileprivate mutating func add(_ row: Int) {
      if count == 0 { first = row }
      count += 1
    }
  }

  /// Looks through a table.
  init(_ table: ImageTable) {
    for row in 0..<table.count {
      if table.ids.utf8(row).isEmpty, table.names.utf8(row).isEmpty { unnamed.add(row) }
      if table.clusterIDs[row] == ImageTable.noCluster { unclustered.add(row) }
      if !table.hasPosition(row) { withoutPosition.add(row) }
    }
  }
}
