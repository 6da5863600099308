import ModelRanking
package import PlainText

/// A model in the table of models, as finished texts.
package struct ModelLine: Sendable, Equatable {
  /// The places that it may have, `1 to 2`.
  package let rank: ShownText
  /// Its name.
  package let name: ShownText
  /// Mean F1, its interval, mean precision and recall, pooled F1.
  package let mean, interval, precision, recall, pooledF1: ShownText
  /// Images of its evaluation that not all models have.
  package let leftOut: ShownText

  /// The models, the highest mean first.
  package static func list(_ ranked: RankedEvaluations) -> [ModelLine] {
    ranked.ranking.order.map { ModelLine($0, ranked) }
  }

  private init(_ model: Int, _ ranked: RankedEvaluations) {
    let scores = ranked.ranking.scores(model)
    rank = RankText.digits(ranked.ranking.models[model].rank)
    name = ranked.names[model]
    mean = NumberText.score(scores?.mean)
    interval = NumberText.interval(scores?.interval)
    precision = NumberText.score(scores?.precision)
    recall = NumberText.score(scores?.recall)
    pooledF1 = NumberText.score(scores?.pooledF1)
    leftOut = NumberText.count(ranked.ranking.models[model].leftOut)
  }

  /// The sentence above the table.
  package static func sentence(_ ranked: RankedEvaluations) -> ShownText {
    "Highest mean first, on \(RankingImages(ranked.ranking).shown). The rank says which places the "
      + "comparisons of pairs leave open."
  }
}
