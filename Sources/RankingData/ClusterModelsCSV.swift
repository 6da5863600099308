import Assessment
import ModelRanking
import PlainText
import RankingFindings
import ReportFolder

/// `data/clusters.csv`: a row for each cluster and model.
enum ClusterModelsCSV {
  private static let head = [
    "cluster", "judged_on", "images", "units", "model", "f1_mean", "p_value_adjusted", "verdict",
  ]

  /// The file; `nil` where there are no clusters.
  static func file(_ ranked: RankedEvaluations) -> ReportFile? {
    guard let clusters = ranked.ranking.clusters else { return nil }
    var csv = CSVWriter()
    for column in head { csv.text(column) }
    csv.endRow()
    for row in clusters.clusters where !row.means.isEmpty {
      for model in ranked.ranking.order {
        csv.text(ClusterKey.of(row.group))
        csv.text(clusters.judged.set.rawValue)
        csv.number(row.images)
        csv.number(row.units)
        csv.text(ranked.names[model].string)
        csv.number(row.means[model])
        csv.number(row.adjustedPValues[model])
        csv.text(CellWord.of(model, in: row))
        csv.endRow()
      }
    }
    return ReportFile(path: "data/clusters.csv", bytes: csv.bytes)
  }
}

/// What a group of images is called for machines.
enum ClusterKey {
  static func of(_ group: ClusterComparison.Group) -> String {
    switch group {
    case .cluster(let id): String(id)
    case .noise: "noise"
    case .outside: "outside"
    }
  }
}

/// What is said of a model in a cluster, for machines.
enum CellWord {
  static func of(_ model: Int, in row: ClusterComparison.Row) -> String {
    guard row.isJudged else { return "tooFewImages" }
    if row.isBelow[model] { return "below" }
    return row.means[model] == row.means.max() ? "best" : "notDistinguishable"
  }
}
