import ClusterStatistics
import ModelEvaluation

/// An image that fails alone in a cluster that does well.
package struct LoneBadImage: Sendable, Equatable {
  /// Row of the image table.
  package let row: Int
  /// Its cluster.
  package let clusterID: Int
  /// How surprising it is: where counts are known, the probability of so many errors among its objects at
  /// the cluster's rates, adjusted over all images; else from its distance to the cluster's median.
  package let adjustedPValue: Double

  /// Most images that a page shows.
  package static let most = 8
  /// At or under this adjusted p value an image is told of.
  static let rate = 0.01

  /// The images that fail alone, over all splits, the most surprising first.
  ///
  /// Clusters do well when they are not weak and their mean is at or above `goodMean`.
  static func list(
    _ clusters: [ClusterAssessment], _ table: ImageTable, goodMean: Double
  ) -> [LoneBadImage] {
    let good = clusters.filter { $0.verdict != .weak && ($0.judged.f1Mean ?? -1) >= goodMean }
    let rows = good.flatMap(\.rows)
    let hasCounts = (0..<table.count).allSatisfy {
      table.f1s[$0].isNaN || table.hasCountsOfF1($0)
    }
    let pValues = hasCounts ? byCounts(good, table) : good.flatMap { byScores($0, table) }
    let ids = good.flatMap { cluster in cluster.rows.map { _ in cluster.id } }
    let adjusted = BenjaminiHochberg.adjusted(pValues)
    return rows.indices.compactMap { place in
      adjusted[place].flatMap { p in
        p <= rate ? LoneBadImage(row: rows[place], clusterID: ids[place], adjustedPValue: p) : nil
      }
    }
    .sorted { ($0.adjustedPValue, $0.row) < ($1.adjustedPValue, $1.row) }
  }

  /// P values of the images of clusters by their objects.
  private static func byCounts(_ clusters: [ClusterAssessment], _ table: ImageTable) -> [Double?] {
    let all = ImageErrorTest.Totals(
      (0..<table.count).lazy.filter(table.hasCounts).map(table.counts))
    return clusters.flatMap { cluster -> [Double?] in
      let known = cluster.rows.filter(table.hasCounts)
      var pValues = ImageErrorTest(known.map(table.counts), among: all).pValues[...]
      return cluster.rows.map { table.hasCounts($0) ? pValues.popFirst() : nil }
    }
  }

  /// P values of a normal residual: only where scores do not pile up on one value, so that there is a
  /// spread to measure by.
  private static func byScores(_ cluster: ClusterAssessment, _ table: ImageTable) -> [Double?] {
    let scores = cluster.rows.map { table.f1s[$0] }
    let isPiledUp = RobustScores(scores).map { robust in
      scores.count { $0 == robust.median } * 2 > scores.count { $0.isFinite }
    }
    guard isPiledUp == false, let robust = RobustScores(scores), scores.count >= 5 else {
      return scores.map { _ in nil }
    }
    return robust.scores.map { score in score.map { NormalDistribution.cumulative($0) } }
  }
}

extension ImageTable {
  /// The counts of a row that has all three.
  fileprivate func counts(_ row: Int) -> DetectionCounts {
    DetectionCounts(
      truePositives: truePositives[row], falsePositives: falsePositives[row],
      falseNegatives: falseNegatives[row])
  }
}
