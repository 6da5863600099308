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

  /// Fits maxima; `nil` where they are too few or do not vary.
  init?(_ maxima: [Double]) {
    guard let sample = Sample(maxima), let variance = sample.variance, sample.count >= 50,
      variance > 0
    else { return nil }
    scale = (6 * variance).squareRoot() / .pi
    // Euler's constant is the mean of the standard distribution.
    location = sample.mean - 0.577_215_664_901_532_9 * scale
  }

  /// Probability of a maximum at or beyond a value.
  func share(beyond value: Double) -> Double { -expm1(-exp(-(value - location) / scale)) }
}
