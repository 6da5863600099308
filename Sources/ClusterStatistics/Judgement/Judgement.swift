import ModelEvaluation

/// All clusters of an evaluation, judged together.
///
/// - Estimates: ``Sample/scoreInterval(dispersion:level:)`` of a cluster's own mean, and
///   ``ShrunkenMeans``, of ``ErrorMeans`` where images are known, which rank.
/// - Evidence: ``WeakClusterLadder`` where images are known. With aggregates alone ``WelchTest`` of the
///   cluster against all other images, with the variance of all images as prior: under the null
///   hypothesis the cluster is a draw from them. Then ``BenjaminiHochberg`` over the clusters that
///   have enough images; how many images a cluster has says nothing of its score, so leaving the
///   small ones out is no cherry-picking.
/// - All scores equal: every tested cluster has p 1.
package struct Judgement: Sendable, Equatable {
  /// The clusters in the order given.
  package let clusters: [ClusterJudgement]
  /// All measured images, unclustered ones included; `nil` when there are none.
  package let overall: Sample?
  /// Overall mean of clusters and variance between them; `nil` when no cluster has two images.
  package let effects: RandomEffects?
  /// How much scores scatter within clusters; `nil` when no cluster has two units.
  package let dispersion: ScoreDispersion?
  /// The up to three weak clusters of greatest gain and what fixing all of them would gain; `nil`
  /// when no cluster is weak.
  package let bestFixes: Fixes?

  /// Several clusters fixed at once.
  package struct Fixes: Sendable, Equatable {
    /// Positions of the clusters, greatest expected gain first.
    package let clusters: [Int]
    /// Rise of the overall mean were all of them brought to the mean of the images outside them.
    package let gain: ExpectedGain
  }

  /// What images tell of clusters beyond their aggregates.
  package struct Evidence: Sendable {
    /// Scores of each cluster by unit, aligned with the clusters (``Sample/byUnit(_:pieces:groupCount:)``).
    package var unitSamples: [Sample?]
    /// What the errors of the judged images tell of the clusters' means; `nil` where nothing differs.
    package var errorMeans: ErrorMeans?
    /// The tests of the errors of all clusters.
    package var ladder: WeakClusterLadder
    /// Level of the ladder on which means, intervals and ranks are taken.
    package var level: Int

    /// Puts evidence together.
    package init(
      unitSamples: [Sample?], errorMeans: ErrorMeans?, ladder: WeakClusterLadder, level: Int
    ) {
      (self.unitSamples, self.errorMeans) = (unitSamples, errorMeans)
      (self.ladder, self.level) = (ladder, level)
    }
  }

  /// Judges clusters against one another.
  ///
  /// With evidence of images the verdicts are those of ``WeakClusterLadder``, and intervals and estimates
  /// are taken over units; with aggregates alone they are Welch's.
  ///
  /// - Parameters:
  ///   - clusters: Scores of each cluster; `nil` where no image has one.
  ///   - unclustered: Scores of the images in no cluster. They belong to "all other images", and are
  ///     not judged.
  ///   - evidence: What images tell; `nil` when only aggregates are known.
  ///   - falseDiscoveryRate: Expected share of false calls among all calls, 0...1.
  ///   - minImages: Fewest units for a verdict; at least 2.
  package init(
    _ clusters: [Sample?], unclustered: Sample? = nil, evidence: Evidence? = nil,
    falseDiscoveryRate: Double = 0.10, minImages: Int = 5
  ) {
    let overall = Sample.merging(clusters + [unclustered])
    let samples = evidence?.unitSamples ?? clusters
    let calls =
      evidence.map { Self.calls($0, clusters, falseDiscoveryRate, minImages) }
      ?? Self.calls(clusters, in: overall, falseDiscoveryRate, minImages)
    let means =
      (evidence?.errorMeans).flatMap { ShrunkenMeans($0.clusters) } ?? ShrunkenMeans(samples)
    let dispersion = ScoreDispersion(within: samples.compactMap { $0 })
    let tested = samples.count { ($0?.count ?? 0) >= max(minImages, 2) }
    let intervals = Sample.intervals(samples, dispersion, level: 0.95)
    let simultaneous = Sample.intervals(
      samples, dispersion, level: Sample.simultaneousLevel(of: tested))
    let judged = clusters.indices.map { index in
      var judgement = calls[index]
      (judgement.sample, judgement.overall) = (clusters[index], overall)
      judgement.interval = intervals[index]
      judgement.simultaneousInterval = simultaneous[index]
      judgement.shrunken = means?.estimates[index]
      judgement.expectedMean = judgement.meanToExpect(at: falseDiscoveryRate)
      return judgement
    }
    self.clusters = judged
    self.overall = overall
    effects = means?.effects
    self.dispersion = dispersion
    bestFixes = Self.bestFixes(judged, overall: overall)
  }

  private static func bestFixes(_ judged: [ClusterJudgement], overall: Sample?) -> Fixes? {
    let weak = judged.indices.filter { judged[$0].verdict == .weak }
    let gains = judged.map { $0.expectedGain?.mean ?? 0 }
    let best = weak.sorted { (gains[$1], $0) < (gains[$0], $1) }.prefix(3)
    return ExpectedGain(ofFixing: best.map { judged[$0] }, in: overall)
      .map { Fixes(clusters: Array(best), gain: $0) }
  }
}

extension Sample {
  /// Intervals of the means of several clusters (``interval(_:level:)``); the quantile, which costs most, is
  /// had once for each count.
  fileprivate static func intervals(
    _ samples: [Sample?], _ dispersion: ScoreDispersion?, level: Double
  ) -> [ClosedRange<Double>?] {
    var quantiles: [Int: Double] = [:]
    return samples.map { sample in
      guard let sample, let dispersion, dispersion.share > 0 else {
        return sample?.interval(dispersion, level: level)
      }
      let quantile = quantiles[sample.count] ?? sample.scoreQuantile(level: level)
      quantiles[sample.count] = quantile
      return sample.scoreInterval(dispersion: dispersion, quantile: quantile)
    }
  }

  /// Interval of a cluster's own mean, never of width 0.
  ///
  /// Where no cluster has any spread to borrow, nothing is known but what ``HonestInterval`` says.
  package func interval(
    _ dispersion: ScoreDispersion?, level: Double
  ) -> ClosedRange<Double> {
    guard let dispersion, dispersion.share > 0 else {
      return HonestInterval(self, level: level).interval
    }
    return scoreInterval(dispersion: dispersion, level: level)
  }
}
