import Assessment
package import Findings
import ModelRanking
import PlainText

/// The facts under the verdict of a comparison, and how it was made.
package enum RankingFacts {
  /// Most ranks under the verdict; the chart has all.
  private static let mostRanks = 4

  /// What was compared, on which images.
  package static func list(_ ranked: RankedEvaluations) -> [Fact] {
    let ranking = ranked.ranking
    let places = ranking.order.map { model -> ShownText in
      "\(ranked.names[model]) \(RankText.words(ranking.models[model].rank, of: ranking.models.count))"
    }
    return [
      Fact("Ranks", Phrase.list(Array(places.prefix(mostRanks)), of: places.count)),
      images(ranked), leftOut(ranked),
      Fact("Counted as", UnitText.summary(of: ranking.units)),
      Fact("Means are over", RankingImages(ranking).shown),
    ].compactMap(\.self)
  }

  private static func images(_ ranked: RankedEvaluations) -> Fact {
    let ranking = ranked.ranking
    let compared: ShownText =
      ranking.commonCount == ranking.measuredCount
      ? "" : ", of which \(NumberText.count(ranking.measuredCount)) are compared"
    return Fact(
      "Images", "\(NumberText.count(ranking.commonCount)) that all models have\(compared)")
  }

  private static func leftOut(_ ranked: RankedEvaluations) -> Fact? {
    let models = ranked.ranking.models
    let parts = models.indices.filter { models[$0].leftOut > 0 }.map { model -> ShownText in
      "\(NumberText.count(models[model].leftOut)) of \(ranked.names[model])"
    }
    guard !parts.isEmpty else { return nil }
    return Fact(
      "Left out", "images that not all models have: \(Phrase.list(parts, of: parts.count))")
  }
}

extension RankingFacts {
  /// Under which number the files of each model are told.
  package static func inputs(_ ranked: RankedEvaluations) -> Fact {
    let parts = ranked.names.enumerated().map { "\($0 + 1) is \($1)" as ShownText }
    return Fact("Folders below", Phrase.list(parts, of: parts.count))
  }

  /// How the comparison was made, in words for someone who never heard the method's names.
  package static func method(_ ranked: RankedEvaluations) -> [Fact] {
    [
      pairs, ranks, Fact("Looked at", levels(ranked)), shown,
      Fact("Units", UnitText.note(on: ranked.ranking.units)), interval, clusters(ranked),
    ].compactMap(\.self)
  }

  private static let pairs = Fact(
    "Pairs",
    "two models are compared image by image, so that an image that is hard for both cancels out. The "
      + "intervals of all pairs hold together with 95% confidence: the critical value is that of the "
      + "greatest of all differences under random signs (wild bootstrap over images that count by "
      + "themselves). Where all models are equal, at most 5% of comparisons name a difference.")

  private static let ranks = Fact(
    "Rank",
    "one more than the number of models that are clearly better, to as many places before the last "
      + "as there are models that are worse. All of these intervals hold together with 95% confidence "
      + "(Mohamad, Goeman and van Zwet 2019).")

  private static func levels(_ ranked: RankedEvaluations) -> ShownText {
    let sets = ranked.ranking.sets.map(\.imagesInWords)
    guard sets.count > 1 else { return "\(sets[0]), as asked for." }
    return
      "\(Phrase.list(sets, of: sets.count)), in this order; the strictest that shows a difference is named, "
      + "and the intervals pay for all looks. Scores on training images flatter a model: what only all "
      + "splits show may be a better memory."
  }

  private static let shown = Fact(
    "Would have shown",
    "the difference that is found with probability 80%: the critical value and 0.84 more, times the "
      + "standard error of the difference.")

  private static let interval = Fact(
    "95% interval of a mean",
    "where the mean F1 of a model lies for other images of this kind. Two of them may overlap and the "
      + "models still differ clearly, because the same images stand behind both.")

  private static func clusters(_ ranked: RankedEvaluations) -> Fact? {
    guard ranked.ranking.clusters != nil else { return nil }
    let rate: ShownText = NumberText.percentage(ranked.ranking.criteria.falseDiscoveryRate)
    return Fact(
      "Below the best of a cluster",
      "another model is better on the images of the cluster, by a paired test over images that count by "
        + "themselves, corrected for the number of models, with a false-discovery rate of \(rate) over "
        + "all clusters and models.")
  }
}
