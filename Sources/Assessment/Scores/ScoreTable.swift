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
  /// Scores by cluster and within one by split; images of no cluster are a last one.
  private let cells: [ScoreSummary]

  /// Groups the per-image records of an evaluation.
  package init(_ table: ImageTable, listed: [Cluster]) {
    let known = Set(listed.map { Int32($0.id) })
    let unlisted = ClusterPositions.ids(in: table.clusterIDs).filter { !known.contains($0) }
    let ids = listed.map(\.id) + unlisted.map(Int.init)
    let shortIDs = ids.map { Int32($0) }
    let positions = ClusterPositions(shortIDs).list(table.clusterIDs)
    let splits: [String?] = table.splitNames + [nil]
    var cells = [ScoreSummary](
      repeating: ScoreSummary(), count: (ids.count + 1) * splits.count)
    cells.withUnsafeMutableBufferPointer { cells in
      for row in 0..<table.count {
        let split = min(Int(table.splits[row]), splits.count - 1)
        let cluster = positions[row] >= 0 ? Int(positions[row]) : ids.count
        cells[cluster * splits.count + split].add(row, of: table)
      }
    }
    self.clusterIDs = ids
    self.splits = splits
    self.cells = cells
    let images = ImagesByCluster(ids: shortIDs, places: positions)
    rows = ids.indices.map { images[$0].map(Int.init) }
  }

  /// Scores of one cluster on a set of splits.
  package func scores(ofClusterAt place: Int, on set: SplitSet) -> ScoreSummary {
    merge(cells(place)) { set.contains($0) }
  }

  /// Scores of one cluster on its training images.
  package func trainingScores(ofClusterAt place: Int) -> ScoreSummary {
    merge(cells(place)) { $0 == Split.train.name }
  }

  /// Scores of all images, clustered or not, in the splits that a test accepts.
  package func scores(inSplits accepts: (String?) -> Bool) -> ScoreSummary {
    var total = merge(cells(clusterIDs.count), accepts)
    for place in clusterIDs.indices { total.merge(merge(cells(place), accepts)) }
    return total
  }

  /// Scores of the images that name no cluster on a set of splits.
  package func unclusteredScores(on set: SplitSet) -> ScoreSummary {
    merge(cells(clusterIDs.count)) { set.contains($0) }
  }

  /// Images with an F1 of each cluster but noise on a set of splits.
  func measuredCounts(on set: SplitSet) -> [Int] {
    let isAccepted = splits.map(set.contains)
    return clusterIDs.indices.filter { clusterIDs[$0] != Cluster.noiseID }.map { place in
      zip(isAccepted, cells(place)).reduce(0) { $0 + ($1.0 ? $1.1.measured : 0) }
    }
  }

  /// Images of one cluster in each named split.
  package func splitCounts(ofClusterAt place: Int) -> [Int] {
    zip(splits, cells(place)).compactMap { split, cell in split.map { _ in cell.images } }
  }

  /// Objects of all images.
  var objects: ObjectCounts { cells.reduce(into: ObjectCounts()) { $0.merge($1.objects) } }

  /// Objects of all images of one cluster.
  func objects(ofClusterAt place: Int) -> ObjectCounts {
    cells(place).reduce(into: ObjectCounts()) { $0.merge($1.objects) }
  }

  /// The cells of one cluster by split.
  private func cells(_ place: Int) -> ArraySlice<ScoreSummary> {
    cells[place * splits.count..<(place + 1) * splits.count]
  }

  private func merge(_ cells: ArraySlice<ScoreSummary>, _ accepts: (String?) -> Bool)
    -> ScoreSummary
  {
    var total = ScoreSummary()
    for (split, cell) in zip(splits, cells) where accepts(split) { total.merge(cell) }
    return total
  }
}
