import ClusterStatistics
import ModelEvaluation

/// An image that fails alone in a cluster that does well: often its label is wrong.
package struct LoneBadImage: Sendable, Equatable {
  /// Row of the image table.
  package let row: Int
  /// Its cluster.
  package let clusterID: Int
  /// Modified z-score of its F1 in the cluster.
  package let robustScore: Double

  /// Most images that a page shows.
  package static let most = 8

  /// The images farthest below their cluster, over all splits: training labels can be wrong too.
  ///
  /// Clusters do well when their median is at or above `goodMedian`; images count when they lose at
  /// least half of it.
  static func list(
    _ clusters: [ClusterAssessment], _ table: ImageTable, goodMedian: Double
  ) -> [LoneBadImage] {
    let found = clusters.filter { $0.verdict != .weak }.flatMap { cluster in
      list(cluster, table, goodMedian: goodMedian)
    }
    return found.sorted { ($0.robustScore, $0.row) < ($1.robustScore, $1.row) }
  }

  private static func list(
    _ cluster: ClusterAssessment, _ table: ImageTable, goodMedian: Double
  ) -> [LoneBadImage] {
    let scores = cluster.rows.map { table.f1s[$0] }
    guard let robust = RobustScores(scores), robust.median >= goodMedian else { return [] }
    return robust.lowOutliers().filter { scores[$0] <= robust.median / 2 }.compactMap { place in
      robust.scores[place].map {
        LoneBadImage(row: cluster.rows[place], clusterID: cluster.id, robustScore: $0)
      }
    }
  }
}
