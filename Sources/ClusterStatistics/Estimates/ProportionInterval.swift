import Numerics

/// A share of counted things with its confidence interval.
package struct ProportionInterval: Sendable, Equatable {
  /// The share counted, 0...1.
  package let proportion: Double
  /// Where the true share lies with the level's confidence, inside 0...1.
  package let interval: ClosedRange<Double>

  /// Interval for `count` of `total`; `nil` when the total is 0.
  ///
  /// E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
  /// eq. 4. Honest for few and for extreme counts, where p ± 1.96 standard errors is not. Objects
  /// of one image resemble one another: across few images the true uncertainty is larger.
  package init?(count: Int, of total: Int, level: Double = 0.95) {
    guard total > 0 else { return nil }
    precondition((0...total).contains(count), "a count lies between 0 and the total")
    let n = Double(total)
    let share = Double(count) / n
    let z = NormalDistribution.quantile(0.5 + level / 2)
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let half = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    proportion = share
    // At 0 and at the total one bound is exact; rounding would put it beside the share.
    let bounds = unitInterval(around: centre, half: half)
    interval = (count == 0 ? 0 : bounds.lowerBound)...(count == total ? 1 : bounds.upperBound)
  }
}
