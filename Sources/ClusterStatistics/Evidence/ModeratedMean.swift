/// The mean of a group over its standard error, with a variance drawn toward that of all values.
///
/// G. K. Smyth (2004), section 3, as in ``VariancePrior``: with S and Q the sums of n deviations from
/// the mean of all values and of their squares, S / sqrt(n (d0 s0² + Q - S² / n) / (d0 + n - 1)). Dividing
/// by a spread of the group's own makes the permutation test right for groups of unequal spread
/// (A. Janssen 1997, "Studentized permutation tests for non-i.i.d. hypotheses").
struct ModeratedMean {
  /// Variance of all values, divisor N.
  let variance: Double
  /// Degrees of freedom that it weighs; infinite where groups have no spread of their own.
  let weight: Double

  init(variance: Double, weight: Double) {
    self.variance = variance
    self.weight = weight
  }

  /// The standardised mean of `count` deviations with this sum and sum of squares.
  @inline(__always)
  func statistic(count: Double, sum: Double, squares: Double) -> Double {
    guard weight.isFinite else { return sum / (count * variance).squareRoot() }
    let within = max(squares - sum * sum / count, 0)
    let moderated = (weight * variance + within) / (weight + count - 1)
    return sum / (count * moderated).squareRoot()
  }

  /// At least the statistic of `count` deviations whose sum is 1, however little they scatter.
  func mostStatistic(count: Double) -> Double {
    let least = weight.isFinite ? weight * variance / (weight + count - 1) : variance
    // Rounding must not make it too small.
    return (1 + 1e-9) / (count * least).squareRoot()
  }
}
