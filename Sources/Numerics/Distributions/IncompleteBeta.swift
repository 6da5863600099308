import Glibc

/// The regularised incomplete beta function I_x(a, b).
///
/// Continued fraction of Abramowitz and Stegun (1964), 26.5.8, evaluated by Lentz's method as in
/// Press et al., *Numerical Recipes* (3rd ed. 2007), section 6.4; its leading factor by
/// ``SaddlePoint``, so that large parameters keep their digits.
package enum IncompleteBeta {
  /// I_x(a, b) for `a`, `b` > 0 and `x` in 0...1, where `complement` is 1 - x.
  package static func regularized(
    _ x: Double, complement: Double, _ a: Double, _ b: Double
  ) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let power = leadingPower(x, complement: complement, a, b)
    guard x < (a + 1) / (a + b + 2) else {
      return 1 - power * fraction(complement, b, a) / b
    }
    return power * fraction(x, a, b) / a
  }

  /// x^a (1 - x)^b / B(a, b).
  static func leadingPower(
    _ x: Double, complement: Double, _ a: Double, _ b: Double
  ) -> Double {
    let term = SaddlePoint.logBinomialTerm(a, b, x: x, complement: complement)
    return exp(term) * (a / (a + b)) * b
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonzero(1 - (a + b) * x / (a + 1), tiny)
    var value = d
    for step in 1...200_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m))
      d = 1 / nonzero(1 + even * d, tiny)
      c = nonzero(1 + even / c, tiny)
      value *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m))
      d = 1 / nonzero(1 + odd * d, tiny)
      c = nonzero(1 + odd / c, tiny)
      let change = d * c
      value *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return value
  }

  private static func nonzero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }
}
