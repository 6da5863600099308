import Numerics

/// Cluster means drawn toward the overall mean, each by as much as its own noise demands.
///
/// B. Efron and C. Morris (1975), "Data analysis using Stein's estimator and its generalizations",
/// section 2, with the between-variance of ``RandomEffects``: with B = v / (v + tau²) the estimate is
/// B mu + (1 - B) mean and its variance v (1 - B) + B² Var(mu). The plug-in tau² makes the intervals
/// a little too narrow for few clusters (Morris 1983, section 3).
///
/// Where errors are known, means and variances are those of ``ErrorMeans``. Else the sampling variance v of a
/// cluster's mean is its ``Sample/moderatedVariance(prior:)`` over n,
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

  /// A mean before shrinkage.
  package struct Observed: Sendable, Equatable {
    package let mean: Double
    /// Its sampling variance, 0 or more.
    package let variance: Double
  }

  /// Shrinks clusters; `nil` when no cluster has two values, for then noise cannot be told from
  /// difference.
  ///
  /// When no cluster has any spread within, means are exact: they stay as they are, with intervals
  /// of width 0.
  package init?(_ clusters: [Sample?], level: Double = 0.95) {
    guard let prior = VariancePrior(pooledWithin: clusters.compactMap { $0 }) else { return nil }
    self.init(
      clusters.map { sample in
        sample.map { sample in
          Observed(
            mean: sample.mean,
            variance: sample.moderatedVariance(prior: prior) / Double(sample.count))
        }
      }, level: level)
  }

  /// Shrinks means of known variance; `nil` when there is none.
  package init?(_ observed: [Observed?], level: Double = 0.95) {
    let measured = observed.compactMap { $0 }
    guard
      let effects = RandomEffects(
        effects: measured.map(\.mean), variances: measured.map(\.variance))
    else { return nil }
    self.effects = effects
    let width = NormalDistribution.quantile(0.5 + level / 2)
    estimates = observed.map { $0.map { Self.estimate($0, effects, width) } }
  }

  private static func estimate(
    _ observed: Observed, _ effects: RandomEffects, _ width: Double
  ) -> Estimate {
    let total = observed.variance + effects.betweenVariance
    let shrinkage = total > 0 ? observed.variance / total : 0
    // In this form estimates that are drawn all the way are equal.
    let mean = shrinkage * effects.mean + (1 - shrinkage) * observed.mean
    let shrunken = min(max(mean, 0), 1)
    let posterior =
      observed.variance * (1 - shrinkage) + shrinkage * shrinkage * effects.meanVariance
    return Estimate(
      mean: shrunken,
      interval: unitInterval(around: shrunken, half: width * posterior.squareRoot()),
      shrinkage: shrinkage)
  }
}
