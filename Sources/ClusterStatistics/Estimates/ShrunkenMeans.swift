/// Cluster means drawn toward the overall mean, each by as much as its own noise demands.
///
/// B. Efron and C. Morris (1975), "Data analysis using Stein's estimator and its generalizations",
/// section 2, with the between-variance of ``RandomEffects``: with B = v / (v + tau²) the estimate is
/// B mu + (1 - B) mean and its variance v (1 - B) + B² Var(mu). The plug-in tau² makes the intervals
/// a little too narrow for few clusters (Morris 1983, section 3).
///
/// The sampling variance v of a cluster's mean is its ``Sample/moderatedVariance(prior:)`` over n,
/// with the variance within clusters, pooled, as prior. A cluster's own variance will not do:
/// with two images that agree it is 0 and would give that cluster all the weight there is, with one
/// image it does not exist.
package struct ShrunkenMeans: Sendable, Equatable {
  /// One cluster's shrunken mean.
  package struct Estimate: Sendable, Equatable {
    /// The mean after shrinkage, between the raw mean and the overall mean.
    package let mean: Double
    /// Posterior interval, cut to 0...1.
    package let interval: ClosedRange<Double>
    /// Share of the way from the raw mean to the overall mean, 0...1.
    package let shrinkage: Double
  }

  /// The fitted overall mean and variance between clusters.
  package let effects: RandomEffects
  /// Estimates aligned with the clusters given; `nil` where the cluster is.
  package let estimates: [Estimate?]
  /// Whether the scatter of the means is no more than chance gives (tau² is 0).
  package var noDifference: Bool { effects.betweenVariance == 0 }

  /// Shrinks clusters; `nil` when no cluster has two values, for then noise cannot be told from
  /// difference.
  ///
  /// When no cluster has any spread within, means are exact: they stay as they are, with intervals
  /// of width 0.
  package init?(_ clusters: [Sample?], level: Double = 0.95) {
    let measured = clusters.compactMap { $0 }
    guard let prior = VariancePrior(pooledWithin: measured) else { return nil }
    func samplingVariance(_ sample: Sample) -> Double {
      sample.moderatedVariance(prior: prior) / Double(sample.count)
    }
    guard
      let effects = RandomEffects(
        effects: measured.map(\.mean), variances: measured.map(samplingVariance))
    else { return nil }
    self.effects = effects
    let width = NormalDistribution.quantile(0.5 + level / 2)
    estimates = clusters.map { sample in
      sample.map { Self.estimate($0.mean, samplingVariance($0), effects, width) }
    }
  }

  private static func estimate(
    _ mean: Double, _ variance: Double, _ effects: RandomEffects, _ width: Double
  ) -> Estimate {
    let total = variance + effects.betweenVariance
    let shrinkage = total > 0 ? variance / total : 0
    let shrunken = mean + shrinkage * (effects.mean - mean)
    let posterior =
      variance * (1 - shrinkage) + shrinkage * shrinkage * effects.meanVariance
    return Estimate(
      mean: shrunken,
      interval: unitInterval(around: shrunken, half: width * posterior.squareRoot()),
      shrinkage: shrinkage)
  }
}
