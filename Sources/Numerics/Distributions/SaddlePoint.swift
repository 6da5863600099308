import Glibc

/// Loader's saddle-point expansion: binomial-type terms without the cancellation of log-gammas.
///
/// A difference of log-gammas of a million loses seven digits; these forms lose none. Source:
/// C. Loader (2000), "Fast and accurate computation of binomial probabilities", sections 2 and 3.
package enum SaddlePoint {
  /// Error of Stirling's formula: log Gamma(x + 1) - log(sqrt(2 pi x) (x / e)^x), for `x` > 0.
  package static func stirlingError(_ x: Double) -> Double {
    guard x > 15 else {
      return logGamma(x + 1) - (x + 0.5) * log(x) + x - 0.5 * log(2 * Double.pi)
    }
    let square = x * x
    let tail = 1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square
    return (1 / 12 - (1 / 360 - tail / square) / square) / x
  }

  /// Deviance part `x log(x / mean) + mean - x`, for `x` >= 0 and `mean` > 0.
  package static func deviance(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return mean }
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    for order in 1..<1000 {
      term *= ratio * ratio
      let next = sum + term / Double(2 * order + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// Logarithm of Gamma(a + b + 1) / (Gamma(a + 1) Gamma(b + 1)) x^a y^b, where y = 1 - x.
  ///
  /// For whole `a` and `b` this is the binomial probability of `a` successes in `a + b` trials.
  /// The complement is passed along because 1 - x loses digits when x is near 1.
  package static func logBinomialTerm(
    _ a: Double, _ b: Double, x: Double, complement y: Double
  ) -> Double {
    let total = a + b
    guard a > 0 else { return b * log(y) }
    guard b > 0 else { return a * log(x) }
    return stirlingError(total) - stirlingError(a) - stirlingError(b)
      - deviance(a, mean: total * x) - deviance(b, mean: total * y)
      + 0.5 * log(total / (2 * Double.pi * a * b))
  }

  /// Logarithm of the gamma function for positive arguments.
  private static func logGamma(_ x: Double) -> Double { lgamma(x) }
}
