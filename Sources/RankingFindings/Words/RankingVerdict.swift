import Assessment
import ModelRanking
package import PlainText

/// The sentence at the top of a comparison: who is best, or that the ranking is not decisive and what
/// would have shown.
package struct RankingVerdict: Sendable, Equatable {
  /// The opening, a sentence.
  package let lead: ShownText
  /// Numbers and certainty, one or more sentences.
  package let text: ShownText

  /// Both in one.
  package var whole: ShownText { "\(lead) \(text)" }

  /// The verdict on a comparison.
  package init(_ ranked: RankedEvaluations) {
    let ranking = ranked.ranking
    let images = RankingImages(ranking)
    if !ranking.isJudged {
      lead = "Too few images to rank the models."
      text = Self.tooFew(ranking, images)
    } else if ranking.isUnchanged {
      lead = "The models do not differ on these images."
      text = "Each has the same F1 on every one of the \(images.all)."
    } else if let best = ranking.best {
      lead =
        ranking.models.count == 2
        ? "\(ranked.names[best]) is better than \(ranked.names[1 - best])."
        : "\(ranked.names[best]) is best, ahead of every other."
      text = Self.ahead(ranked, best, images)
    } else {
      let isOpen = ranking.pairs.pairs.allSatisfy { $0.better == nil }
      lead =
        isOpen ? "The ranking is not decisive." : "The ranking is not decisive at its top."
      text =
        (isOpen ? Self.open(ranked) : Self.undecidedTop(ranked, images))
        + Self.detectable(ranked, images)
    }
  }

  private static func tooFew(_ ranking: Ranking, _ images: RankingImages) -> ShownText {
    let (count, least) = (ranking.unitCount, ranking.criteria.minImages)
    return
      "They have \(images.all) with an F1 of every model in common, which count as "
      + "\(NumberText.count(count)); a verdict needs \(least)."
  }

  /// By how much the best is ahead of the next.
  private static func ahead(
    _ ranked: RankedEvaluations, _ best: Int, _ images: RankingImages
  ) -> ShownText {
    let ranking = ranked.ranking
    guard let next = ranking.order.first(where: { $0 != best }),
      let pair = ranking.pairs.pair(best, next), let level = pair.level, let step = pair.shown,
      let mean = ranking.models[best].scores[level]?.mean,
      let other = ranking.models[next].scores[level]?.mean
    else { return "" }
    let all: ShownText = ranking.models.count > 2 ? ", for all pairs together" : ""
    let who: ShownText =
      ranking.models.count > 2 ? " of \(ranked.names[next]), the next" : ""
    return
      "Mean F1 is \(NumberText.score(mean)) against \(NumberText.score(other))\(who), on "
      + "\(images.counted(step.images, at: level)): \(PairText.difference(pair, from: best, at: step)) "
      + "(95% interval \(PairText.interval(pair, from: best, at: step))\(all))."
  }

  private static func open(_ ranked: RankedEvaluations) -> ShownText {
    ranked.ranking.models.count == 2
      ? "Neither of the two models is clearly better."
      : "No model is clearly better than another."
  }

  private static func undecidedTop(
    _ ranked: RankedEvaluations, _ images: RankingImages
  ) -> ShownText {
    let ranking = ranked.ranking
    let leader = ranking.order[0]
    let rivals = ranking.order.filter {
      $0 != leader && !ranking.pairs.isBetter(leader, than: $0)
    }
    let behind = ranking.order.filter { ranking.models[$0].rank.lowerBound > 1 }
    let verb: ShownText = behind.count == 1 ? "is" : "are"
    return
      "\(ranked.names[leader]) has the highest mean on \(images.shown) but is not clearly ahead of "
      + "\(ranked.list(rivals)); \(ranked.list(behind)) \(verb) behind at least one other model."
  }

  /// What difference at the top would have been found; a sentence with a space before it, or empty.
  private static func detectable(
    _ ranked: RankedEvaluations, _ images: RankingImages
  ) -> ShownText {
    let (order, pairs) = (ranked.ranking.order, ranked.ranking.pairs)
    guard
      let second = order.first(where: { $0 != order[0] && !pairs.isBetter(order[0], than: $0) }),
      let pair = pairs.pair(order[0], second), let step = pair.detectable, step.detectable > 0,
      let level = pair.steps.lastIndex(where: { $0 != nil })
    else { return "" }
    return
      " A difference of \(NumberText.score(step.detectable)) between \(ranked.names[order[0]]) and "
      + "\(ranked.names[second]) would have shown on \(images.counted(step.images, at: level)) with "
      + "probability 80%."
  }
}
