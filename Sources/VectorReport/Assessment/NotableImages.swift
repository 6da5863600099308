import ModelEvaluation

/// The images of a cluster that are worth a look: its worst and its most typical ones.
enum NotableImages {
  /// How many of the worst.
  static let worstCount = 5
  /// How many typical ones.
  static let typicalCount = 3

  /// One image with what a table shows of it.
  struct Image: Equatable {
    let row: Int
    let reason: Reason
    let name: String
    let split: String
    let f1: Double
    let truePositives: Int?
    let falsePositives: Int?
    let falseNegatives: Int?
  }

  /// Why an image is listed.
  enum Reason: String { case worst, typical }

  /// The worst images of a cluster, worst first, then those closest to its median F1.
  static func list(
    _ cluster: ClusterAssessment, _ table: ImageTable, _ assessment: Assessment
  ) -> [Image] {
    let set = assessment.judgedSplits.set
    let ranked = cluster.rows
      .filter { !table.f1s[$0].isNaN && set.contains(table.splitName($0)) }
      .sorted { isWorse($0, $1, table) }
    guard !ranked.isEmpty else { return [] }
    let worst = ranked.prefix(worstCount)
    let median = table.f1s[ranked[ranked.count / 2]]
    let typical = ranked.dropFirst(worst.count)
      .sorted { (abs(table.f1s[$0] - median), $0) < (abs(table.f1s[$1] - median), $1) }
      .prefix(typicalCount)
    return worst.map { image($0, .worst, table) } + typical.map { image($0, .typical, table) }
  }

  /// Lower F1 first; among equals the one with more errors, then the earlier one.
  private static func isWorse(_ one: Int, _ other: Int, _ table: ImageTable) -> Bool {
    func key(_ row: Int) -> (Double, Int, Int) {
      (table.f1s[row], -(table.falsePositives[row] + table.falseNegatives[row]), row)
    }
    return key(one) < key(other)
  }

  private static func image(_ row: Int, _ reason: Reason, _ table: ImageTable) -> Image {
    func count(_ column: [Int]) -> Int? {
      column[row] == ImageTable.noCount ? nil : column[row]
    }
    return Image(
      row: row, reason: reason, name: table.names[row], split: table.splitName(row) ?? "–",
      f1: table.f1s[row], truePositives: count(table.truePositives),
      falsePositives: count(table.falsePositives), falseNegatives: count(table.falseNegatives))
  }
}

extension ImageTable {
  /// Split of the image at a row; `nil` where none is given.
  func splitName(_ row: Int) -> String? {
    splits[row] == Self.noSplit ? nil : splitNames[Int(splits[row])]
  }
}
