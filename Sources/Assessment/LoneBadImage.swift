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
    let hasCounts = (0..<table.count).allSatisfy {
      table.f1s[$0].isNaN || table.hasCountsOfF1($0)
    }
    guard hasCounts else { return [] }
    let good = clusters.filter { $0.verdict != .weak && ($0.judged.f1Mean ?? -1) >= goodMean }
    let all = ImageErrorTest.Totals(table, 0..<table.count)
    let tests = Threads().map(good.count) { GroupTest(good[$0].rows, table, among: all) }
    let tested = tests.reduce(0) { $0 + $1.tested }
    let lowest = tests.flatMap(\.low)
    let ids = zip(good, tests).flatMap { cluster, test in test.low.map { _ in cluster.id } }
    let adjusted = BenjaminiHochberg.adjusted(lowest: lowest.map(\.pValue), of: tested)
    return lowest.indices.filter { adjusted[$0] <= rate }
      .map {
        LoneBadImage(row: lowest[$0].row, clusterID: ids[$0], adjustedPValue: adjusted[$0])
      }
      .sorted { ($0.adjustedPValue, $0.row) < ($1.adjustedPValue, $1.row) }
  }

  /// What the objects of the images of a cluster say of each.
  private struct GroupTest {
    /// Images with counts.
    var tested = 0
    /// Those whose p value is so low that they may be told of.
    var low: [(row: Int, pValue: Double)] = []

    init(_ rows: [Int], _ table: ImageTable, among every: ImageErrorTest.Totals) {
      let test = ImageErrorTest(ImageErrorTest.Totals(table, rows), among: every)
      for row in rows where table.hasCounts(row) {
        tested += 1
        let counts = table.counts(row)
        // Without an error it is as good as any.
        if counts.falsePositives == 0, counts.falseNegatives == 0 { continue }
        let pValue = test.pValue(of: counts)
        if pValue <= rate { low.append((row, pValue)) }
      }
    }
  }
}

extension ImageErrorTest.Totals {
  /// The errors of those rows that have counts.
  fileprivate init(_ table: ImageTable, _ rows: some Sequence<Int>) {
    self.init()
    for row in rows where table.hasCounts(row) { add(table.counts(row)) }
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
