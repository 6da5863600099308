import ModelRanking
package import PlainText

/// What is not like for like in a comparison, in words.
package enum ConcernText {
  /// A sentence for each, the gravest first.
  package static func list(_ ranked: RankedEvaluations) -> [ShownText] {
    ranked.ranking.concerns.map { sentence($0, ranked) }
  }

  private static func sentence(
    _ concern: RankingConcern, _ ranked: RankedEvaluations
  ) -> ShownText {
    switch concern {
    case .versions(let stated):
      return "The models are of different data set versions: \(values(stated, ranked))."
    case .thresholds(let stated):
      return
        "Not like for like: detections count from different confidences, \(numbers(stated, ranked))."
    case .clusters(let models):
      let source = ranked.ranking.clusters.map { ranked.names[$0.source] } ?? ""
      let verb: ShownText = models.count == 1 ? "groups" : "group"
      return
        "\(ranked.list(models)) \(verb) the images otherwise: clusters below are those of \(source)."
    case .unfinished(let models):
      let noun: ShownText = models.count == 1 ? "evaluation" : "evaluations"
      let verb: ShownText = models.count == 1 ? "is" : "are"
      return "The \(noun) of \(ranked.list(models)) \(verb) not finished."
    }
  }

  private static func numbers(
    _ stated: [RankingConcern.Stated], _ ranked: RankedEvaluations
  ) -> ShownText {
    let parts = stated.map { part -> ShownText in
      "\(NumberText.score(Double(part.value))) (\(ranked.list(part.models)))"
    }
    return Phrase.list(parts, of: parts.count)
  }

  private static func values(
    _ stated: [RankingConcern.Stated], _ ranked: RankedEvaluations
  ) -> ShownText {
    let parts = stated.map { part -> ShownText in
      "\(foreign: part.value, to: 40) (\(ranked.list(part.models)))"
    }
    return Phrase.list(parts, of: parts.count)
  }
}
