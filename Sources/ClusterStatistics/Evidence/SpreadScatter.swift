/// How much the variances of groups differ beyond chance, and so how much a common one is worth.
///
/// With s² the variance within a group of n values and v that within all, pooled, (s² / v - 1)² is
/// k / n + 2 / (n - 1) by chance alone, k being the excess kurtosis of values (W. G. Cochran 1977, *Sampling
/// Techniques*, section 2.9). What is left, averaged over the groups by degrees of freedom, is the
/// squared coefficient of variation c² of their true variances. A variance that is known from d degrees of
/// freedom has 2 / d, and so the common one is worth d = 2 / c² (F. E. Satterthwaite 1946, "An
/// approximate distribution of estimates of variance components").
struct SpreadScatter {
  /// Degrees of freedom that the common variance weighs, ``most`` at most.
  let weight: Double

  /// No common variance weighs more.
  static let most = 20.0

  /// The scatter among some groups.
  ///
  /// - Parameters:
  ///   - groups: Which groups to take; each has two values or more.
  ///   - sums: Of deviations by group.
  ///   - deviations: All values less their mean.
  init(of groups: [Int], _ sums: GroupSums, _ deviations: [Double]) {
    let within = groups.map { group in
      let n = Double(sums.counts[group])
      return (
        n: n, squares: max(sums.squares[group] - sums.sums[group] * sums.sums[group] / n, 0)
      )
    }
    let degrees = within.reduce(0) { $0 + $1.n - 1 }
    let pooled = within.reduce(0) { $0 + $1.squares } / max(degrees, 1)
    let square = deviations.reduce(0) { $0 + $1 * $1 } / Double(max(deviations.count, 1))
    guard pooled > 0, square > 0 else {
      weight = Self.most
      return
    }
    let fourth = deviations.reduce(0) { $0 + $1 * $1 * $1 * $1 } / Double(deviations.count)
    let kurtosis = fourth / (square * square) - 3
    let scatter = within.reduce(0.0) { sum, group in
      let ratio = group.squares / (group.n - 1) / pooled - 1
      let chance = kurtosis / group.n + 2 / (group.n - 1)
      return sum + (group.n - 1) / degrees * (ratio * ratio - chance)
    }
    weight = scatter > 0 ? min(2 / scatter, Self.most) : Self.most
  }
}
