import Numerics

extension Sample {
  /// Confidence interval of the mean by Student's t, inside 0...1.
  ///
  /// "Student" (1908): mean ± t(1 - (1 - level) / 2, n - 1) sqrt(s² / n). Scores lie in 0...1 and so
  /// does their mean: cutting the interval there loses no coverage. With a prior the variance is
  /// ``moderatedVariance(prior:)``, so that three images that happen to agree do not pretend to
  /// certainty.
  ///
  /// `nil` for a single value, whose spread is unknown. Without a prior, equal values give an
  /// interval of width 0.
  package func meanInterval(
    level: Double = 0.95, prior: VariancePrior? = nil
  ) -> ClosedRange<Double>? {
    guard let variance = prior.map(moderatedVariance) ?? variance, count > 1 else { return nil }
    let half =
      StudentT(degreesOfFreedom: degreesOfFreedom(prior: prior)).quantile(0.5 + level / 2)
      * (variance / Double(count)).squareRoot()
    return unitInterval(around: mean, half: half)
  }
}

/// The interval `centre ± half`, cut to 0...1.
func unitInterval(around centre: Double, half: Double) -> ClosedRange<Double> {
  let lower = min(max(centre - half, 0), 1)
  return lower...max(min(centre + half, 1), lower)
}
