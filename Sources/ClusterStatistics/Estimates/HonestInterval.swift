import Numerics

/// An interval of the mean of scores in 0...1 that keeps its word for two images as for a thousand.
///
/// Student's interval of the mean promises too much where scores pile up at 1: ten images that are all
/// right give an interval of width 0. Two remedies, each for one bound, the other by 1 - score:
///
/// - one *pseudo-image* of 0 is added for the lower bound (of 1 for the upper): nothing seen proves
///   that the next image cannot fail. That gives Student's bound of n + 1 images;
/// - E. L. Korn and B. I. Graubard (1998), "Confidence intervals for proportions with small expected
///   number of positive counts": the bound of C. J. Clopper and E. S. Pearson (1934) for as many
///   independent 0-1 outcomes as tell as much, n* = m (1 - m) / (variance of the mean), m and
///   variance with the pseudo-image. For scores of 0 and 1 this is nearly the exact bound.
///
/// The wider bound holds. Each is taken at 2.3% in place of 2.5% (``share``), which pays for the
/// skewness that is left; then the true mean lies below the lower bound in at most 2.5% of cases
/// for 2 to 1,000 images in every model of `Benchmarks/simulation.md`.
package struct HonestInterval: Sendable, Equatable {
  /// Where the true mean lies, with 95% confidence; never of width 0, inside 0...1.
  package let interval: ClosedRange<Double>
  /// Half the width, which tells how many decimals mean anything.
  package var halfWidth: Double { (interval.upperBound - interval.lowerBound) / 2 }

  /// Share of the nominal probability on each side at which bounds are taken: 2.3% for 2.5%.
  static let share = 0.92

  /// The interval of a sample's mean; with units the sample holds one value a unit
  /// (``Sample/byUnit(_:pieces:groupCount:)``).
  package init(_ sample: Sample, level: Double = 0.95) {
    let tail = Self.share * (1 - level) / 2
    let mean = min(max(sample.mean, 0), 1)
    let quantile = StudentT(degreesOfFreedom: Double(sample.count)).quantile(1 - tail)
    let lower = Self.lowerBound(mean: mean, sample, tail, quantile)
    let upper = 1 - Self.lowerBound(mean: 1 - mean, sample, tail, quantile)
    interval = min(lower, mean)...max(upper, mean)
  }

  /// The lower bound of a mean with the sample's count and spread; `quantile` is Student's of the tail.
  private static func lowerBound(
    mean: Double, _ sample: Sample, _ tail: Double, _ quantile: Double
  ) -> Double {
    let count = Double(sample.count)
    let all = count + 1
    let pseudoMean = mean * count / all
    let squares = sample.squaredDeviations + mean * mean * count / all
    let variance = squares / count / all
    guard variance > 0 else { return 0 }
    let student = pseudoMean - quantile * variance.squareRoot()
    let size = pseudoMean * (1 - pseudoMean) / variance
    let exact = BetaDistribution(a: size * mean, b: size * (1 - mean) + 1).quantile(tail)
    return max(min(student, exact), 0)
  }
}
