import Assessment
import JSON
import ModelRanking
import PlainText
import RankingFindings

/// Two models in `data/report.json`.
struct ModelPairPart: JSONWritable {
  private let pair: ModelPair
  private let ranked: RankedEvaluations

  init(_ pair: ModelPair, _ ranked: RankedEvaluations) {
    self.pair = pair
    self.ranked = ranked
  }

  func write(into json: inout JSONWriter) {
    let judged = pair.steps.indices.filter { pair.steps[$0] != nil }
    json.object { json in
      json.member("better", pair.better.map { ranked.names[$0] })
      json.member("first", ranked.names[pair.first])
      json.member("second", ranked.names[pair.second])
      json.member("shownOn", pair.level.map { ranked.ranking.sets[$0].rawValue })
      json.member(
        "steps",
        judged.compactMap { level in
          pair.steps[level].map { StepPart(step: $0, set: ranked.ranking.sets[level]) }
        })
    }
  }

  private struct StepPart: JSONWritable {
    let step: ModelPair.Step
    let set: SplitSet

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("adjustedPValue", step.adjustedPValue)
        json.member("detectable", step.detectable)
        json.member("difference", step.difference)
        json.member("images", step.images)
        json.member("interval", [step.interval.lowerBound, step.interval.upperBound])
        json.member("judgedOn", set.rawValue)
        json.member("standardError", step.standardError)
        json.member("units", step.units)
        json.member("verdict", PairWord.of(step))
      }
    }
  }
}
