import Assessment
import ModelEvaluation
import ModelRanking
import PlainText
import RankingFindings
import ReportFolder

/// `data/models.csv`: every model with its rank and scores, the highest mean first.
enum ModelsCSV {
  private static let head = [
    "model", "input", "model_id", "version", "rank_lower", "rank_upper", "judged_on", "images",
    "units", "f1_mean", "mean_lower", "mean_upper", "precision_mean", "recall_mean", "f1_pooled",
    "images_evaluated", "images_left_out",
  ]

  static func file(_ ranked: RankedEvaluations) -> ReportFile {
    var csv = CSVWriter()
    for column in head { csv.text(column) }
    csv.endRow()
    for model in ranked.ranking.order { write(model, ranked, to: &csv) }
    return ReportFile(path: "data/models.csv", bytes: csv.bytes)
  }

  private static func write(_ model: Int, _ ranked: RankedEvaluations, to csv: inout CSVWriter) {
    let entry = ranked.ranking.models[model]
    let scores = ranked.ranking.scores(model)
    csv.text(ranked.names[model].string)
    csv.number(model + 1)
    csv.text(entry.header.modelID ?? "")
    csv.text(entry.header.versionID ?? "")
    csv.number(entry.rank.lowerBound)
    csv.number(entry.rank.upperBound)
    csv.text(ranked.ranking.sets[ranked.ranking.level].rawValue)
    csv.number(scores?.images)
    csv.number(scores?.units)
    csv.number(scores?.mean)
    csv.number(scores?.interval.lowerBound)
    csv.number(scores?.interval.upperBound)
    csv.number(scores?.precision)
    csv.number(scores?.recall)
    csv.number(scores?.pooledF1)
    csv.number(entry.images)
    csv.number(entry.leftOut)
    csv.endRow()
  }
}
