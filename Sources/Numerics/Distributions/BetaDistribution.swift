/// The beta distribution.
package struct BetaDistribution: Sendable, Equatable {
  /// First parameter, above 0: the mean is a / (a + b).
  package let a: Double
  /// Second parameter, above 0.
  package let b: Double

  /// The distribution with these parameters, which must be above 0.
  package init(a: Double, b: Double) {
    precondition(a > 0 && b > 0, "the parameters of a beta distribution are above 0")
    self.a = a
    self.b = b
  }

  /// Probability of a value at or below `x`.
  package func cumulative(_ x: Double) -> Double {
    IncompleteBeta.regularized(x, complement: 1 - x, a, b)
  }

  /// The value below which a share `probability` lies, by halving 0...1.
  package func quantile(_ probability: Double) -> Double {
    precondition((0...1).contains(probability), "a probability is in 0...1")
    var low = 0.0
    var high = 1.0
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high else { return middle }
      if cumulative(middle) < probability { low = middle } else { high = middle }
    }
  }
}
