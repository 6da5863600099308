import Assessment
import JSON
import ModelEvaluation
import ModelRanking
import PlainText
import RankingFindings

/// A model in `data/report.json`.
struct RankedModelPart: JSONWritable {
  private let model: Int
  private let ranked: RankedEvaluations

  init(_ model: Int, _ ranked: RankedEvaluations) {
    self.model = model
    self.ranked = ranked
  }

  func write(into json: inout JSONWriter) {
    let entry = ranked.ranking.models[model]
    let levels = ranked.ranking.sets.indices.filter { entry.scores[$0] != nil }
    json.object { json in
      json.member("evalId", entry.header.evalID)
      json.member("images", entry.images)
      json.member("input", model + 1)
      json.member("leftOut", entry.leftOut)
      json.member("modelId", entry.header.modelID)
      json.member("name", ranked.names[model])
      json.member("project", entry.header.project)
      json.member("rank", [entry.rank.lowerBound, entry.rank.upperBound])
      json.member(
        "scores",
        levels.compactMap { level in
          entry.scores[level].map { ScorePart($0, ranked.ranking.sets[level], level, ranked) }
        })
      json.member("versionId", entry.header.versionID)
    }
  }

  private struct ScorePart: JSONWritable {
    let scores: RankedModel.Scores
    let set: SplitSet
    let isShown: Bool

    init(
      _ scores: RankedModel.Scores, _ set: SplitSet, _ level: Int, _ ranked: RankedEvaluations
    ) {
      self.scores = scores
      self.set = set
      isShown = level == ranked.ranking.level
    }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("f1Mean", scores.mean)
        json.member("f1Pooled", scores.pooledF1)
        json.member("images", scores.images)
        json.member("interval", [scores.interval.lowerBound, scores.interval.upperBound])
        json.member("isShown", isShown)
        json.member("judgedOn", set.rawValue)
        json.member("precisionMean", scores.precision)
        json.member("recallMean", scores.recall)
        json.member("units", scores.units)
      }
    }
  }
}
