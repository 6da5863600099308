/// What is known of a group's variance before looking at the group.
///
/// Five images can agree by chance; a t test then divides by nearly nothing. On F1-like scores
/// (mean 0.75, standard deviation 0.22, piled up at 1) Welch's test of five images against 187
/// calls the five "better" at the 0.2 % level in about 5 % of null cases, 24 times too often. The
/// cure is to borrow strength: G. K. Smyth (2004), "Linear models and empirical Bayes methods",
/// section 3, eq. 6: s̃² = (d0 s0² + d s²) / (d0 + d).
///
/// Smyth also adds d0 to the degrees of freedom. We do not: scores are skewed, and the wider tail
/// of the group's own degrees of freedom keeps the two-sided error at or under its nominal level
/// (`swift run -c release simulation` prints it).
package struct VariancePrior: Sendable, Equatable {
  /// The variance expected, 0 or more.
  package let variance: Double
  /// How many degrees of freedom the expectation is worth.
  package let degreesOfFreedom: Double

  /// Degrees of freedom that hold the error of the tests at its level from 5 images on.
  package static let defaultDegreesOfFreedom = 10.0

  /// A prior with this expected variance.
  package init(
    variance: Double, degreesOfFreedom: Double = VariancePrior.defaultDegreesOfFreedom
  ) {
    self.variance = variance
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The variance within groups, pooled over them: sum of squares over sum of (n - 1).
  ///
  /// `nil` when no group has two values.
  package init?(pooledWithin samples: some Sequence<Sample>) {
    let (squares, degrees) = samples.reduce(into: (0.0, 0)) { sums, sample in
      sums.0 += sample.squaredDeviations
      sums.1 += sample.count - 1
    }
    guard degrees > 0 else { return nil }
    self.init(variance: squares / Double(degrees))
  }
}

extension Sample {
  /// The group's variance drawn toward the expected one; defined for a single value too.
  package func moderatedVariance(prior: VariancePrior) -> Double {
    (prior.degreesOfFreedom * prior.variance + squaredDeviations)
      / (prior.degreesOfFreedom + Double(count - 1))
  }
}
