import Glibc

/// Student's t distribution.
///
/// Tails by the incomplete beta function (Abramowitz and Stegun 1964, 26.7.1). Infinitely many
/// degrees of freedom give the standard normal distribution.
package struct StudentT: Sendable, Equatable {
  /// Degrees of freedom, above 0; need not be whole.
  package let degreesOfFreedom: Double

  /// The distribution with these degrees of freedom, which must be above 0.
  package init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom must be above 0")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Probability of a value at or below `t`.
  package func cumulative(_ t: Double) -> Double { upperTail(-t) }

  /// Probability of a value at or above `t`, exact far into the tail.
  package func upperTail(_ t: Double) -> Double {
    let half = 0.5 * twoSidedTail(t)
    return t >= 0 ? half : 1 - half
  }

  /// Probability of a value at least as far from 0 as `t`.
  package func twoSidedTail(_ t: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return 2 * NormalDistribution.upperTail(abs(t)) }
    guard t.isFinite else { return 0 }
    let (x, complement) = betaArguments(t)
    return IncompleteBeta.regularized(x, complement: complement, degreesOfFreedom / 2, 0.5)
  }

  /// The value below which a share `probability` lies; infinite at 0 and 1.
  package func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability), "a probability is in 0...1")
    guard degreesOfFreedom.isFinite else { return NormalDistribution.quantile(probability) }
    return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability)
  }

  /// The value above which a share `tail` in 0...0.5 lies.
  ///
  /// Newton's method on the logarithms of value and tail: there the curve is concave and nearly
  /// straight, so that it converges for light and heavy tails alike.
  private func upperQuantile(_ tail: Double) -> Double {
    guard tail > 0 else { return .infinity }
    guard tail < 0.5 else { return 0 }
    let normal = -NormalDistribution.quantile(tail)
    var t = max(normal + (normal * normal * normal + normal) / (4 * degreesOfFreedom), 1e-300)
    var before = t
    for step in 1...Self.mostSteps {
      let (x, complement) = betaArguments(t)
      let power = IncompleteBeta.leadingPower(
        x, complement: complement, degreesOfFreedom / 2, 0.5)
      let current = upperTail(t)
      guard current > 0, power > 0 else {
        (before, t) = (t, t / 2)
        continue
      }
      let change = (log(current) - log(tail)) * current / power
      let next = t * exp(min(max(change, -2), 2))
      if abs(change) < 1e-15 { return next }
      // Rounding may lead to and fro between two values, of which the last step would have one.
      if next == before { return (Self.mostSteps - step).isMultiple(of: 2) ? next : t }
      (before, t) = (t, next)
    }
    return t
  }

  /// Steps of Newton's method beyond which nothing is gained.
  private static let mostSteps = 200

  private func betaArguments(_ t: Double) -> (x: Double, complement: Double) {
    let square = t * t
    guard square.isFinite else { return (0, 1) }
    let total = degreesOfFreedom + square
    return (degreesOfFreedom / total, square / total)
  }
}
