import Numerics

/// Student's paired t test of whether the same images changed on average.
///
/// "Student" (1908), "The probable error of a mean", section IX: the mean of the differences over its
/// standard error, with n - 1 degrees of freedom.
package struct PairedTest: Sendable, Equatable {
  /// Mean difference.
  package let difference: Double
  /// Standard error of the mean difference.
  package let standardError: Double
  /// Mean difference in standard errors; 0 when both are 0, infinite when only the error is.
  package let statistic: Double
  /// Confidence interval of the mean difference; scores lie in 0...1, so it is cut to -1...1.
  package let interval: ClosedRange<Double>
  /// Probability, were there no change, of a mean difference at least as far from 0.
  package let pValue: Double

  /// Tests differences; `nil` for fewer than two.
  ///
  /// Without a prior, equal differences other than 0 give p 0 and an interval of width 0.
  package init?(_ differences: Sample, level: Double = 0.95, prior: VariancePrior? = nil) {
    guard let variance = prior.map(differences.moderatedVariance) ?? differences.variance,
      differences.count > 1
    else { return nil }
    let distribution = StudentT(degreesOfFreedom: differences.degreesOfFreedom(prior: prior))
    let error = (variance / Double(differences.count)).squareRoot()
    let mean = differences.mean
    let half = distribution.quantile(0.5 + level / 2) * error
    let lower = min(max(mean - half, -1), 1)
    difference = mean
    standardError = error
    interval = lower...max(min(mean + half, 1), lower)
    statistic = mean == 0 ? 0 : mean / error
    pValue = mean == 0 ? 1 : distribution.twoSidedTail(statistic)
  }
}
