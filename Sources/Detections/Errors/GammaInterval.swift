/// Intervals of a weighted sum of rare events.
///
/// M. Fay, E. Feuer 1997, "Confidence intervals for directly standardized rates: a method based on the
/// gamma distribution", Statistics in Medicine 16: of one weight they are Poisson's exact ones. Where
/// nothing was seen they end at 3.7 events. One event more weighs as those that were seen, not the most
/// that any can (R. Tiwari, L. Clegg, Z. Zou 2006, "Efficient interval estimation for age-adjusted cancer
/// rates", Statistical Methods in Medical Research 15): the original is too wide where most weigh little.
enum GammaInterval {
  /// The 95 % interval.
  ///
  /// - Parameters:
  ///   - sum: The sum; a negative one has no lower end of its own.
  ///   - variance: Its variance.
  ///   - event: The most that one event more weighs.
  static func around(_ sum: Double, variance: Double, event: Double) -> ClosedRange<Double> {
    let seen = max(sum, 0)
    let lower = seen > 0 && variance > 0 ? quantile(mean: seen, variance, -z) : 0
    let event = seen > 0 && variance > 0 ? min(event, variance / seen) : event
    let upper = quantile(mean: seen + event, variance + event * event, z)
    return min(lower, sum)...max(upper, sum)
  }

  /// The normal quantile of 0.975.
  private static let z = 1.959964

  /// The gamma distribution's quantile at a normal one, after E. Wilson and M. Hilferty (1931): its cube
  /// root is about normal.
  private static func quantile(mean: Double, _ variance: Double, _ z: Double) -> Double {
    let ninth = variance / (9 * mean * mean)
    let root = max(1 - ninth + z * ninth.squareRoot(), 0)
    return mean * root * root * root
  }
}
