/// The aggregates of clusters from a table of images.
package enum ClusterMaking {
  /// Clusters by ascending id, that of no cluster first; empty where no image names one.
  package static func clusters(_ images: ImageTable) -> [Cluster] {
    var rows: [Int32: [Int]] = [:]
    for row in 0..<images.count where images.clusterIDs[row] != ImageTable.noCluster {
      rows[images.clusterIDs[row], default: []].append(row)
    }
    return rows.sorted { $0.key < $1.key }.map { id, rows in
      Cluster(
        id: Int(id), numImages: rows.count, splits: splits(rows, images),
        metrics: metrics(rows, images), sampleImages: rows.prefix(5).map { images.names[$0] })
    }
  }

  private static func splits(_ rows: [Int], _ images: ImageTable) -> [Cluster.SplitCount] {
    images.splitNames.enumerated().compactMap { split, name in
      let count = rows.count { Int(images.splits[$0]) == split }
      return count > 0 ? Cluster.SplitCount(split: name, count: count) : nil
    }
  }

  private static func metrics(_ rows: [Int], _ images: ImageTable) -> Cluster.Metrics {
    Cluster.Metrics(
      f1: spread(rows, images.f1s), precision: spread(rows, images.precisions),
      recall: spread(rows, images.recalls))
  }

  private static func spread(_ rows: [Int], _ column: [Double]) -> Spread {
    rows.reduce(into: Spread()) { $0.add(column[$1]) }
  }
}
