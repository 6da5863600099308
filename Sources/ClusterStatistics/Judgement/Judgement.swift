/// All clusters of an evaluation, judged together.
///
/// - Estimates: ``Sample/meanInterval(level:prior:)`` and ``ShrunkenMeans``, with the variance within
///   clusters, pooled, as prior.
/// - Evidence: ``WelchTest`` of the cluster against all other images, with the variance of all images
///   as prior: under the null hypothesis the cluster is a draw from them. Then ``BenjaminiHochberg``
///   over the clusters that have enough images; how many images a cluster has says nothing of its
///   score, so leaving the small ones out is no cherry-picking.
/// - All scores equal: every tested cluster has p 1.
package struct Judgement: Sendable, Equatable {
  /// The clusters in the order given.
  package let clusters: [ClusterJudgement]
  /// All measured images, unclustered ones included; `nil` when there are none.
  package let overall: Sample?
  /// Overall mean of clusters and variance between them; `nil` when no cluster has two images.
  package let effects: RandomEffects?
  /// The up to three weak clusters of greatest gain and what fixing all of them would gain; `nil`
  /// when no cluster is weak.
  package let bestFixes: Fixes?

  /// Several clusters fixed at once.
  package struct Fixes: Sendable, Equatable {
    /// Positions of the clusters, greatest gain first.
    package let clusters: [Int]
    /// Rise of the overall mean were all of them brought to the mean of the images outside them.
    package let gain: Double
  }

  /// Judges clusters against one another.
  ///
  /// - Parameters:
  ///   - clusters: Scores of each cluster; `nil` where no image has one.
  ///   - unclustered: Scores of the images in no cluster. They belong to "all other images", and are
  ///     not judged.
  ///   - falseDiscoveryRate: Expected share of false calls among all calls, 0...1.
  ///   - minImages: Fewest measured images for a verdict; at least 2.
  package init(
    _ clusters: [Sample?], unclustered: Sample? = nil, falseDiscoveryRate: Double = 0.10,
    minImages: Int = 5
  ) {
    let overall = Sample.merging(clusters + [unclustered])
    let tests = clusters.map { cluster in
      Self.test(cluster, in: overall, minImages: minImages)
    }
    let adjusted = BenjaminiHochberg.adjusted(tests.map { $0?.pValue })
    let means = ShrunkenMeans(clusters)
    let within = VariancePrior(pooledWithin: clusters.compactMap { $0 })
    let judged = clusters.indices.map { index in
      let verdict = Self.verdict(
        clusters[index], tests[index], adjusted[index], falseDiscoveryRate, minImages)
      var judgement = ClusterJudgement(verdict: verdict)
      judgement.sample = clusters[index]
      judgement.interval = clusters[index]?.meanInterval(prior: within)
      judgement.shrunken = means?.estimates[index]
      judgement.test = tests[index]
      judgement.adjustedPValue = adjusted[index]
      judgement.addGain(overall: overall)
      return judgement
    }
    self.clusters = judged
    self.overall = overall
    effects = means?.effects
    bestFixes = Self.bestFixes(judged, overall: overall)
  }

  /// Rise of the overall mean were these clusters brought to the mean of the images outside them.
  ///
  /// Less than the sum of single gains would suggest or more, for each fix moves the mean that the
  /// others are brought to. `nil` when nothing is measured outside them.
  package func gain(ofFixing positions: [Int]) -> Double? {
    Self.gain(of: positions.map { clusters[$0].sample }, in: overall)
  }

  private static func gain(of parts: [Sample?], in overall: Sample?) -> Double? {
    guard let overall, let fixed = Sample.merging(parts) else { return nil }
    return overall.removing(fixed).map { $0.mean - overall.mean }
  }

  private static func test(
    _ cluster: Sample?, in overall: Sample?, minImages: Int
  ) -> WelchTest? {
    guard let cluster, let overall, cluster.count >= max(minImages, 2),
      let rest = overall.removing(cluster), let variance = overall.variance
    else { return nil }
    return WelchTest(cluster, rest, prior: VariancePrior(variance: variance))
  }

  private static func verdict(
    _ cluster: Sample?, _ test: WelchTest?, _ adjusted: Double?, _ rate: Double, _ minImages: Int
  ) -> ClusterVerdict {
    guard let cluster else { return .unmeasured }
    guard cluster.count >= max(minImages, 2) else { return .tooFewImages }
    // Aggregates sent as 0.7 and 0.7000000000000001 are equal, however small their spread.
    guard let test, let adjusted, adjusted <= rate, abs(test.difference) > 1e-9 else {
      return .notDistinguishable
    }
    return test.difference < 0 ? .weak : .strong
  }

  private static func bestFixes(_ judged: [ClusterJudgement], overall: Sample?) -> Fixes? {
    let weak = judged.indices.filter { judged[$0].verdict == .weak }
    let best = weak.sorted { (judged[$1].gain ?? 0, $0) < (judged[$0].gain ?? 0, $1) }.prefix(3)
    guard let gain = gain(of: best.map { judged[$0].sample }, in: overall) else { return nil }
    return Fixes(clusters: Array(best), gain: gain)
  }
}

extension ClusterJudgement {
  fileprivate mutating func addGain(overall: Sample?) {
    guard let sample, let overall, let rest = overall.removing(sample) else { return }
    self.rest = rest
    gain = rest.mean - overall.mean
    let share = Double(sample.count) / Double(overall.count)
    shrunkenGain = shrunken.map { share * (rest.mean - $0.mean) }
  }
}
