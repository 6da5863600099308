package import ModelEvaluation

/// The images of a cluster that are worth a look: its worst and its most typical ones.
package enum NotableImages {
  /// How many of the worst.
  static let worstCount = 5
  /// How many typical ones.
  static let typicalCount = 3

  /// One image with what a table shows of it.
  package struct Image: Equatable {
    /// Its row in the image table.
    package let row: Int
    /// Why it is listed.
    package let reason: Reason
    /// Name of the image.
    package let name: String
    /// Split of the image, a dash where none is given.
    package let split: String
    /// F1 of the image.
    package let f1: Double
    /// Objects found; `nil` without counts, like the next two.
    package let truePositives: Int?
    /// False alarms.
    package let falsePositives: Int?
    /// Misses.
    package let falseNegatives: Int?
  }

  /// Why an image is listed.
  package enum Reason: String { case worst, typical }

  /// The worst images of a cluster, worst first, then those closest to its median F1.
  package static func list(
    _ cluster: ClusterAssessment, _ table: ImageTable, _ assessment: Assessment
  ) -> [Image] {
    let judged = RowsOfSplits(table, assessment.judgedSplits.set.contains)
    let ranked = cluster.rows.filter { !table.f1s[$0].isNaN && judged.contains($0) }
      .sorted { isWorse($0, $1, table) }
    guard !ranked.isEmpty else { return [] }
    let worst = ranked.prefix(worstCount)
    let median = table.f1s[ranked[ranked.count / 2]]
    let typical = ranked.dropFirst(worst.count)
      .sorted { (abs(table.f1s[$0] - median), $0) < (abs(table.f1s[$1] - median), $1) }
      .prefix(typicalCount)
    return worst.map { image($0, .worst, table) } + typical.map { image($0, .typical, table) }
  }

  /// How many of the worst where there are no clusters.
  static let worstOfAllCount = 12

  /// The worst of all images outside training, of all where there are no others; worst first, none
  /// without an error.
  package static func worst(_ table: ImageTable) -> [Image] {
    let wrong = (0..<table.count).filter { table.f1s[$0] < 1 }
    let heldOut = wrong.filter { table.splitName($0) != Split.train.name }
    return (heldOut.isEmpty ? wrong : heldOut)
      .sorted { isWorse($0, $1, table) }
      .prefix(worstOfAllCount).map { image($0, .worst, table) }
  }

  /// Lower F1 first; among equals the one with more errors, then the earlier one.
  private static func isWorse(_ one: Int, _ other: Int, _ table: ImageTable) -> Bool {
    func key(_ row: Int) -> (Double, Int, Int) {
      (table.f1s[row], -(table.falsePositives[row] + table.falseNegatives[row]), row)
    }
    return key(one) < key(other)
  }

  private static func image(_ row: Int, _ reason: Reason, _ table: ImageTable) -> Image {
    Image(
      row: row, reason: reason, name: table.names[row], split: table.splitName(row) ?? "–",
      f1: table.f1s[row], truePositives: table.truePositives.known(row),
      falsePositives: table.falsePositives.known(row),
      falseNegatives: table.falseNegatives.known(row))
  }
}
