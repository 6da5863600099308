import Numerics

/// Welch's t test of whether two groups of unequal spread have the same mean.
///
/// B. L. Welch (1947), "The generalization of 'Student's' problem when several different population
/// variances are involved"; degrees of freedom by F. E. Satterthwaite (1946), eq. 17.
package struct WelchTest: Sendable, Equatable {
  /// First mean less second mean.
  package let difference: Double
  /// Standard error of the difference.
  package let standardError: Double
  /// The difference in standard errors; 0 when both are 0, infinite when only the error is.
  package let statistic: Double
  /// Satterthwaite's degrees of freedom.
  package let degreesOfFreedom: Double
  /// Probability, were the means equal, of a difference at least as large in either direction.
  package let pValue: Double
  /// Probability, were the means equal, of a difference at least as far below 0.
  package let pValueBelow: Double

  /// Compares two groups; `nil` when one has fewer than two values.
  ///
  /// With a prior both variances are moderated (see ``VariancePrior``). When both variances are 0,
  /// equal means give p 1 and unequal means p 0: the limit of ever smaller variances.
  package init?(_ first: Sample, _ second: Sample, prior: VariancePrior? = nil) {
    guard first.count > 1, second.count > 1 else { return nil }
    let errors = [first, second].map { sample in
      (prior.map(sample.moderatedVariance) ?? sample.variance ?? 0) / Double(sample.count)
    }
    let degrees = [first, second].map { $0.degreesOfFreedom(prior: prior) }
    let total = errors[0] + errors[1]
    difference = first.mean - second.mean
    standardError = total.squareRoot()
    guard total > 0 else {
      let sign: Double = difference < 0 ? -1 : 1
      statistic = difference == 0 ? 0 : sign * .infinity
      degreesOfFreedom = degrees[0] + degrees[1]
      pValue = difference == 0 ? 1 : 0
      pValueBelow = difference == 0 ? 0.5 : (difference < 0 ? 0 : 1)
      return
    }
    // Shares of the error, not the errors: their squares underflow for tiny variances.
    let shares = errors.map { $0 / total }
    let freedom =
      1 / (shares[0] * shares[0] / degrees[0] + shares[1] * shares[1] / degrees[1])
    let distribution = StudentT(degreesOfFreedom: freedom)
    degreesOfFreedom = freedom
    statistic = difference / standardError
    pValue = distribution.twoSidedTail(statistic)
    pValueBelow = distribution.cumulative(statistic)
  }
}
