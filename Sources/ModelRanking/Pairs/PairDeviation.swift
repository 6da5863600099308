/// How far a mean difference may stray by chance.
///
/// The variance of units is drawn toward the mean square of the differences, as in ``PairedLadder``:
/// five images that differ by exactly the same are no certainty.
struct PairDeviation {
  /// Variance of the differences were there none.
  let prior: Double
  /// Number of units.
  let units: Int

  /// Weight of the prior in degrees of freedom, as in ``VariancePrior``.
  static let weight = 20.0

  /// The standard error of the mean whose units have this sum of squares.
  func standardError(_ squares: Double) -> Double {
    let variance =
      (Self.weight * prior + max(squares, 0)) / (Self.weight + Double(units) - 1)
    return (variance / Double(units)).squareRoot()
  }

  /// A mean difference in standard errors; 0 when both are 0.
  func statistic(_ mean: Double, _ squares: Double) -> Double {
    let error = standardError(squares)
    if error > 0 { return mean / error }
    return mean == 0 ? 0 : mean < 0 ? -.infinity : .infinity
  }
}
