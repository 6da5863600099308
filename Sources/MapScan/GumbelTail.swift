import ClusterStatistics
import Glibc

/// The distribution of greatest log-likelihood ratios, from few maps dealt anew.
///
/// A. M. Abrams, K. Kleinman, M. Kulldorff (2010), "Gumbel based p-value approximations for spatial scan
/// statistics", section 2.2: the maxima of a scan follow E. J. Gumbel's distribution (1958) closely, fitted by
/// the method of moments; 99 maps tell its tail as well as 999 tell it without.
struct GumbelTail {
  private let location: Double
  private let scale: Double
  private let count: Double

  /// Fewest maxima that a tail is fitted to.
  static let fewest = 20

  /// Fits maxima; `nil` where they are too few or do not vary.
  init?(_ maxima: [Double]) {
    guard let sample = Sample(maxima), let variance = sample.variance, sample.count >= Self.fewest,
      variance > 0
    else { return nil }
    scale = (6 * variance).squareRoot() / .pi
    // Euler's constant is the mean of the standard distribution.
    location = sample.mean - 0.577_215_664_901_532_9 * scale
    count = Double(sample.count)
  }

  /// Probability of a maximum at or beyond a value.
  func share(beyond value: Double) -> Double { -expm1(-exp(-(value - location) / scale)) }

  /// Whether the share beyond a value is surely above a level, or surely below it.
  ///
  /// Its logarithm then lies further than three standard errors from that of the level. They are those of
  /// the fit: with u the distance from the mean in units of the scale, the delta method on mean and
  /// standard deviation of n maxima of Gumbel's distribution (skewness 1.14, kurtosis 5.4) gives
  /// sqrt((1.645 + 1.462 u + 1.1 u²) / n).
  func isSettled(_ value: Double, at level: Double) -> Bool {
    let u = (value - location) / scale - 0.577_215_664_901_532_9
    let error = ((1.645 + 1.462 * u + 1.1 * u * u) / count).squareRoot()
    return abs(log(share(beyond: value) / level)) > 3 * error
  }
}
