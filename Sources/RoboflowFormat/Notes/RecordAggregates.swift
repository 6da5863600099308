import ModelEvaluation

/// What the per-image records say of each listed cluster.
struct RecordAggregates {
  /// For each cluster, in the order given, what its records add up to.
  private(set) var clusters: [Aggregate]
  /// Cluster ids of records that are not listed, in the order met, with their number of records.
  private(set) var unlisted: [(id: Int32, count: Int, firstRow: Int)] = []
  /// Number of records that name no cluster.
  private(set) var unclustered = 0

  /// The records of one cluster.
  struct Aggregate {
    /// Number of records.
    var count = 0
    /// Number of records per split, as numbered in the table; the last entry is "no split".
    var splits: [Int]
    /// Per-image F1.
    var f1 = Spread()
    /// Per-image precision.
    var precision = Spread()
    /// Per-image recall.
    var recall = Spread()
  }

  /// Adds up the records of a table.
  init(_ table: ImageTable, clusters listed: [Cluster]) {
    let empty = Aggregate(splits: Array(repeating: 0, count: table.splitNames.count + 1))
    clusters = Array(repeating: empty, count: listed.count)
    let positions = ClusterPositions(listed.map { Int32($0.id) }).list(table.clusterIDs)
    var unlistedPositions: [Int32: Int] = [:]
    for row in 0..<table.count {
      let id = table.clusterIDs[row]
      if positions[row] >= 0 {
        clusters[Int(positions[row])].add(row, of: table)
      } else if id == ImageTable.noCluster {
        unclustered += 1
      } else if let position = unlistedPositions[id] {
        unlisted[position].count += 1
      } else {
        unlistedPositions[id] = unlisted.count
        unlisted.append((id, 1, row))
      }
    }
  }
}

extension RecordAggregates.Aggregate {
  /// The metrics of those scores that every record has.
  ///
  /// How the service treats images without a score is not known, so that nothing is said of a score
  /// which some record lacks.
  var metrics: Cluster.Metrics {
    let (f1, precision, recall) = (whole(f1), whole(precision), whole(recall))
    return Cluster.Metrics(f1: f1, precision: precision, recall: recall)
  }

  private func whole(_ scores: Spread) -> Spread { scores.count == count ? scores : Spread() }

  /// Adds a record.
  mutating func add(_ row: Int, of table: ImageTable) {
    count += 1
    splits[min(Int(table.splits[row]), splits.count - 1)] += 1
    f1.add(table.f1s[row])
    precision.add(table.precisions[row])
    recall.add(table.recalls[row])
  }
}
