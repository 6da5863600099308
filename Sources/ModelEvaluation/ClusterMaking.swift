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
    let f1s = known(rows, images.f1s)
    let mean = mean(f1s)
    let variance = mean.flatMap { mean in Self.mean(f1s.map { ($0 - mean) * ($0 - mean) }) }
    return Cluster.Metrics(
      f1Mean: mean, f1Std: variance?.squareRoot(), f1Min: f1s.min(), f1Max: f1s.max(),
      precisionMean: Self.mean(known(rows, images.precisions)),
      recallMean: Self.mean(known(rows, images.recalls)))
  }

  private static func known(_ rows: [Int], _ column: [Double]) -> [Double] {
    rows.map { column[$0] }.filter { !$0.isNaN }
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
