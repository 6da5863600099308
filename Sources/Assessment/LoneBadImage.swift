import ClusterStatistics
import ModelEvaluation
import Parallel

/// An image that fails alone in a cluster that does well.
package struct LoneBadImage: Sendable, Equatable {
  /// Row of the image table.
  package let row: Int
  /// Its cluster.
  package let clusterID: Int
  /// How surprising it is: the probability of so many errors among its objects at the cluster's rates,
  /// adjusted over all images.
  package let adjustedPValue: Double

  /// Most images that a page shows.
  package static let most = 8
  /// At or under this adjusted p value an image is told of.
  static let rate = 0.01

  /// The images that fail alone, over all splits, the most surprising first.
  ///
  /// Clusters do well when they are not weak and their mean is at or above `goodMean`. Without counts none
  /// is told: scores alone do not say how many objects an image has, and skewed ones have outliers always.
  static func list(
    _ clusters: [ClusterAssessment], _ table: ImageTable, goodMean: Double
  ) -> [LoneBadImage] {
    let good = clusters.filter { $0.verdict != .weak && ($0.judged.f1Mean ?? -1) >= goodMean }
    let rows = good.flatMap(\.rows)
    let hasCounts = (0..<table.count).allSatisfy {
      table.f1s[$0].isNaN || table.hasCountsOfF1($0)
    }
    guard hasCounts else { return [] }
    let pValues = byCounts(good, table)
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
    let all = ImageErrorTest.Totals((0..<table.count).filter(table.hasCounts).map(table.counts))
    let pValues = Threads().map(clusters.count) { place -> [Double?] in
      let rows = clusters[place].rows
      let known = rows.filter(table.hasCounts)
      var pValues = ImageErrorTest(known.map(table.counts), among: all).pValues[...]
      return rows.map { table.hasCounts($0) ? pValues.popFirst() : nil }
    }
    return pValues.flatMap(\.self)
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
