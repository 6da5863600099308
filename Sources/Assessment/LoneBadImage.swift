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
  ///
  /// - Parameter objects: Of all images.
  static func list(
    _ clusters: [ClusterAssessment], _ scores: UnitScores, goodMean: Double, objects: ObjectCounts
  ) -> [LoneBadImage] {
    guard scores.measured.areOfCounts else { return [] }
    let good = clusters.filter { $0.verdict != .weak && ($0.judged.f1Mean ?? -1) >= goodMean }
    let tests = ClusterErrorTests(good, scores.table, objects)
    let adjusted = BenjaminiHochberg.adjusted(
      lowest: tests.low.map(\.pValue), of: good.reduce(0) { $0 + $1.objects.images })
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

  let low: [Low]

  /// Images that one thread asks at a time.
  private static let chunk = 1 << 14

  init(_ clusters: [ClusterAssessment], _ table: ImageTable, _ all: ObjectCounts) {
    let every = ImageErrorTest.Totals(all.detections, images: all.images)
    let tests = clusters.map { cluster in
      ImageErrorTest(
        ImageErrorTest.Totals(cluster.objects.detections, images: cluster.objects.images),
        among: every)
    }
    let positions = ClusterPositions(clusters.map { Int32($0.id) })
    low = Threads().map(table.count, by: Self.chunk) { rows in
      rows.compactMap { row -> Low? in
        let cluster = Int(positions.position(table.clusterIDs[row]))
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
