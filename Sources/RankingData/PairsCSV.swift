import Assessment
import ModelRanking
import PlainText
import RankingFindings
import ReportFolder

/// `data/pairs.csv`: every two models on every set of images on which they were judged.
enum PairsCSV {
  private static let head = [
    "first", "second", "judged_on", "images", "units", "difference", "difference_lower",
    "difference_upper", "standard_error", "p_value_adjusted", "detectable_difference", "verdict",
  ]

  static func file(_ ranked: RankedEvaluations) -> ReportFile {
    var csv = CSVWriter()
    for column in head { csv.text(column) }
    csv.endRow()
    for pair in ranked.ranking.pairs.pairs {
      for (level, step) in pair.steps.enumerated() {
        guard let step else { continue }
        write(step, of: pair, at: level, ranked, to: &csv)
      }
    }
    return ReportFile(path: "data/pairs.csv", bytes: csv.bytes)
  }

  private static func write(
    _ step: ModelPair.Step, of pair: ModelPair, at level: Int, _ ranked: RankedEvaluations,
    to csv: inout CSVWriter
  ) {
    csv.text(ranked.names[pair.first].string)
    csv.text(ranked.names[pair.second].string)
    csv.text(ranked.ranking.sets[level].rawValue)
    csv.number(step.images)
    csv.number(step.units)
    csv.number(step.difference)
    csv.number(step.interval.lowerBound)
    csv.number(step.interval.upperBound)
    csv.number(step.standardError)
    csv.number(step.adjustedPValue)
    csv.number(step.detectable)
    csv.text(PairWord.of(step))
    csv.endRow()
  }
}

/// What one level says of two models, as machines read it.
enum PairWord {
  static func of(_ step: ModelPair.Step) -> String {
    guard step.isShown else { return "notDistinguishable" }
    return step.difference > 0 ? "firstBetter" : "secondBetter"
  }
}
