import ModelEvaluation

/// The numbers that a field may hold, with the words for it.
package struct Expectation<Number: SignedNumeric & Comparable & Sendable>: Sendable {
  /// Least and greatest value.
  package var range: ClosedRange<Number>
  /// What a fault says was expected.
  package var words: StaticString
  /// What a fault says instead of a number that is merely too large for us to hold.
  package var limits: StaticString?

  /// Makes an expectation.
  package init(range: ClosedRange<Number>, words: StaticString, limits: StaticString? = nil) {
    self.range = range
    self.words = words
    self.limits = limits
  }
}

extension Expectation<Double> {
  /// F1, precision, recall, a ratio.
  package static let score = Self(range: 0...1, words: "a number in 0...1")
  /// A silhouette coefficient.
  package static let silhouette = Self(range: -1...1, words: "a number in -1...1")
  /// A deviation, a distance or a duration.
  package static let notNegative = Self(
    range: 0...Double.greatestFiniteMagnitude, words: "a number of 0 or more")
  /// A coordinate; beyond all doubles counts as not finite.
  package static let coordinate = Self(range: -Double.infinity...Double.infinity, words: "a number")
  /// A threshold as fraction or percentage.
  package static let threshold = Self(
    range: 0...100, words: "a threshold as a fraction in 0...1 or a percentage up to 100")
}

extension Expectation<Int> {
  /// A number of things; the bound keeps sums of millions of them within `Int`.
  package static let count = Self(
    range: 0...1_000_000_000_000, words: "an integer of 0 or more",
    limits: "an integer of at most 1000000000000")
  /// A part of a confusion triple; what an index cannot be is left out, not refused.
  package static let triple = Self(
    range: -1_000_000_000_000...1_000_000_000_000, words: "an integer",
    limits: "an integer of at most 1000000000000")
  /// A cluster's id; the least `Int32` is ``ImageTable/noCluster``.
  package static let clusterID = Self(
    range: -Int(Int32.max)...Int(Int32.max), words: "an integer",
    limits: "an integer in -2147483647...2147483647")
}
