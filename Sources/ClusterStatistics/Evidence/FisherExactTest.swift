import Glibc
import Numerics

/// Fisher's exact test of whether two groups divide alike between two kinds.
///
/// R. A. Fisher (1934), *Statistical Methods for Research Workers*, section 21.02.
package struct FisherExactTest: Sendable, Equatable {
  /// Probability, were the shares equal, of a table no more probable than this one.
  package let pValue: Double
  /// Expected count of the table's first cell, given its margins.
  package let expected: Double

  /// Tests the table of `first` against `second`, each as (one kind, other kind).
  ///
  /// Two-sided as in SciPy and R: the sum over all tables with these margins whose probability is
  /// at most that of the table given (equal up to rounding counts as equal). A margin of 0 leaves
  /// only one table: p 1.
  package init(_ first: (Int, Int), _ second: (Int, Int)) {
    precondition(
      min(first.0, first.1, second.0, second.1) >= 0, "counts are never negative")
    let distribution = Hypergeometric(
      population: first.0 + first.1 + second.0 + second.1, marked: first.0 + second.0,
      drawn: first.0 + first.1)
    expected =
      distribution.population == 0
      ? 0
      : Double(distribution.marked) * Double(distribution.drawn)
        / Double(distribution.population)
    pValue = Self.twoSided(first.0, distribution)
  }

  private static func twoSided(_ count: Int, _ distribution: Hypergeometric) -> Double {
    let support = distribution.support
    let limit = distribution.logProbability(count) + 1e-10
    let mode = distribution.mode
    guard distribution.logProbability(mode) > limit else { return 1 }
    let low = lastAtMost(limit, from: support.lowerBound, to: mode, distribution)
    let high = lastAtMost(limit, from: support.upperBound, to: mode, distribution)
    let below = low.map { lowerTail(at: $0, distribution) } ?? 0
    let above = high.map { upperTail(at: $0, distribution) } ?? 0
    return min(1, below + above)
  }

  /// The count nearest the mode, coming from one end, whose probability is within the limit.
  private static func lastAtMost(
    _ limit: Double, from end: Int, to mode: Int, _ distribution: Hypergeometric
  ) -> Int? {
    guard distribution.logProbability(end) <= limit else { return nil }
    var inside = end
    var outside = mode
    while abs(outside - inside) > 1 {
      let between = inside + (outside - inside) / 2
      if distribution.logProbability(between) <= limit {
        inside = between
      } else {
        outside = between
      }
    }
    return inside
  }

  private static func lowerTail(at start: Int, _ distribution: Hypergeometric) -> Double {
    var term = exp(distribution.logProbability(start))
    var sum = term
    for count in stride(from: start - 1, through: distribution.support.lowerBound, by: -1) {
      term /= distribution.ratioAbove(count)
      if sum + term == sum { break }
      sum += term
    }
    return sum
  }

  private static func upperTail(at start: Int, _ distribution: Hypergeometric) -> Double {
    var term = exp(distribution.logProbability(start))
    var sum = term
    for count in start..<distribution.support.upperBound {
      term *= distribution.ratioAbove(count)
      if sum + term == sum { break }
      sum += term
    }
    return sum
  }
}
