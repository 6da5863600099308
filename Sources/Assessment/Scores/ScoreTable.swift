package import ModelEvaluation

/// Scores of every cluster in every split, from which the scores on any set of splits follow.
package struct ScoreTable: Sendable {
  /// Cluster ids in the order of the document, then those that only the records name, ascending.
  package let clusterIDs: [Int]
  /// Splits in the order of the records, then one place for images without a split.
  package let splits: [String?]
  /// Rows of the image table of each cluster, aligned with ``clusterIDs``.
  package let rows: [[Int]]
  /// The same without noise.
  package var rankedIDs: [Int] { clusterIDs.filter { $0 != Cluster.noiseID } }
  private let cells: [[ScoreSummary]]
  private let unclustered: [ScoreSummary]

  /// Groups the per-image records of an evaluation.
  package init(_ table: ImageTable, listed: [Cluster]) {
    let known = Set(listed.map { Int32($0.id) })
    let unlisted = ClusterPositions.ids(in: table.clusterIDs).filter { !known.contains($0) }
    let ids = listed.map(\.id) + unlisted.map(Int.init)
    let positions = ClusterPositions(ids.map { Int32($0) }).list(table.clusterIDs)
    let splits: [String?] = table.splitNames + [nil]
    let empty = [ScoreSummary](repeating: ScoreSummary(), count: splits.count)
    var cells = [[ScoreSummary]](repeating: empty, count: ids.count)
    var unclustered = empty
    var rows = [[Int]](repeating: [], count: ids.count)
    for row in 0..<table.count {
      let split = min(Int(table.splits[row]), splits.count - 1)
      let cluster = Int(positions[row])
      if cluster >= 0 {
        cells[cluster][split].add(row, of: table)
        rows[cluster].append(row)
      } else {
        unclustered[split].add(row, of: table)
      }
    }
    self.clusterIDs = ids
    self.splits = splits
    self.rows = rows
    self.cells = cells
    self.unclustered = unclustered
  }

  /// Scores of one cluster on a set of splits.
  package func scores(ofClusterAt place: Int, on set: SplitSet) -> ScoreSummary {
    merge(cells[place]) { set.contains($0) }
  }

  /// Scores of one cluster on its training images.
  package func trainingScores(ofClusterAt place: Int) -> ScoreSummary {
    merge(cells[place]) { $0 == Split.train.name }
  }

  /// Scores of all images, clustered or not, in the splits that a test accepts.
  package func scores(inSplits accepts: (String?) -> Bool) -> ScoreSummary {
    var total = merge(unclustered, accepts)
    for cluster in cells { total.merge(merge(cluster, accepts)) }
    return total
  }

  /// Scores of the images that name no cluster on a set of splits.
  package func unclusteredScores(on set: SplitSet) -> ScoreSummary {
    merge(unclustered) { set.contains($0) }
  }

  /// Images of one cluster in each named split.
  package func splitCounts(ofClusterAt place: Int) -> [Int] {
    zip(splits, cells[place]).compactMap { split, cell in split.map { _ in cell.images } }
  }

  private func merge(_ cells: [ScoreSummary], _ accepts: (String?) -> Bool) -> ScoreSummary {
    var total = ScoreSummary()
    for (split, cell) in zip(splits, cells) where accepts(split) { total.merge(cell) }
    return total
  }
}
