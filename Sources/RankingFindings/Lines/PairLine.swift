package import ModelRanking
package import PlainText

/// Two models in the table of pairs, as finished texts.
package struct PairLine: Sendable, Equatable {
  /// The one with the higher mean, and the other.
  package let first, second: ShownText
  /// By how much the first is ahead, and the interval of that.
  package let difference, interval: ShownText
  /// The images that this is about.
  package let images: ShownText
  /// What can be said.
  package let verdict: ShownText
  /// The difference that would have shown.
  package let detectable: ShownText

  /// Every two models, in the order of their means.
  package static func list(_ ranked: RankedEvaluations) -> [PairLine] {
    let order = ranked.ranking.order
    return order.indices.flatMap { one in
      order[(one + 1)...].compactMap { PairLine(order[one], $0, ranked) }
    }
  }

  private init?(_ one: Int, _ other: Int, _ ranked: RankedEvaluations) {
    guard let pair = ranked.ranking.pairs.pair(one, other) else { return nil }
    first = ranked.names[one]
    second = ranked.names[other]
    verdict = PairText.verdict(pair, of: one)
    detectable = NumberText.score(pair.detectable?.detectable)
    guard let level = pair.shownLevel(ranked.ranking.level), let step = pair.steps[level] else {
      (difference, interval, images) = (
        NumberText.missing, NumberText.missing, NumberText.missing
      )
      return
    }
    difference = PairText.difference(pair, from: one, at: step)
    interval = PairText.interval(pair, from: one, at: step)
    images = RankingImages(ranked.ranking).counted(step.images, at: level)
  }

  /// The sentence above the table.
  package static func sentence(_ ranked: RankedEvaluations) -> ShownText {
    guard ranked.ranking.isJudged else {
      return "With so few images no two models can be compared."
    }
    let pairs = ranked.ranking.pairs.pairs
    let decided = pairs.count { $0.better != nil }
    let lead: ShownText =
      decided == pairs.count
      ? (decided == 1 ? "The two differ" : "All \(NumberText.count(decided)) pairs differ")
      : "Of \(NumberText.count(pairs.count, "pair")) \(decided == 0 ? "none" : "\(decided)") "
        + (decided < 2 ? "differs" : "differ")
    return
      "\(lead) clearly. Differences are image by image, and their "
      + "95% intervals hold for all pairs together."
  }
}

extension ModelPair {
  /// The level to tell: the one that shows a difference, else that of the means where it was judged, else
  /// the strictest that was; `nil` where none was.
  package func shownLevel(_ usual: Int) -> Int? {
    level ?? (steps[usual] == nil ? steps.firstIndex { $0 != nil } : usual)
  }
}
