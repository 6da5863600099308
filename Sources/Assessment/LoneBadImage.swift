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
    guard let tests = ClusterErrorTests(good.map(\.rows), table) else { return [] }
    let adjusted = BenjaminiHochberg.adjusted(lowest: tests.low.map(\.pValue), of: tests.tested)
    return zip(tests.low, adjusted).filter { $1 <= rate }
      .map { low, adjusted in
        LoneBadImage(row: low.row, clusterID: good[low.cluster].id, adjustedPValue: adjusted)
      }
      .sorted { ($0.adjustedPValue, $0.row) < ($1.adjustedPValue, $1.row) }
  }
}

/// What the objects of the images of clusters say of each.
///
/// Images are gone through as they lie in memory, not cluster by cluster.
private struct ClusterErrorTests {
  /// An image whose p value is so low that it may be told of.
  typealias Low = (row: Int, cluster: Int, pValue: Double)

  /// Images with counts in the clusters.
  private(set) var tested = 0
  private(set) var low: [Low] = []

  /// Images that one thread asks at a time.
  private static let chunk = 1 << 14

  /// `nil` where an F1 does not come from counts.
  init?(_ clusters: [[Int]], _ table: ImageTable) {
    var clusterOfRow = [Int32](repeating: -1, count: table.count)
    for (cluster, rows) in clusters.enumerated() {
      for row in rows { clusterOfRow[row] = Int32(cluster) }
    }
    var all = ImageErrorTest.Totals()
    var totals = [ImageErrorTest.Totals](repeating: all, count: clusters.count)
    for row in 0..<table.count {
      guard table.f1s[row].isNaN || table.hasCountsOfF1(row) else { return nil }
      guard table.hasCounts(row) else { continue }
      let counts = table.counts(row)
      all.add(counts)
      guard clusterOfRow[row] >= 0 else { continue }
      totals[Int(clusterOfRow[row])].add(counts)
      tested += 1
    }
    let tests = totals.map { [all] in ImageErrorTest($0, among: all) }
    low = Threads().map(table.count, by: Self.chunk) { [clusterOfRow] rows in
      rows.compactMap { row -> Low? in
        let cluster = Int(clusterOfRow[row])
        guard cluster >= 0, table.hasCounts(row) else { return nil }
        return tests[cluster].pValue(of: table.counts(row), atMost: LoneBadImage.rate)
          .map { (row, cluster, $0) }
      }
    }
    .flatMap(\.self)
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
