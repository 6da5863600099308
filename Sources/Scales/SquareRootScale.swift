/// Maps amounts to radii so that the area of a circle, not its radius, is in proportion.
///
/// The domain starts at 0. Negative amounts and NaN give radius 0; an empty domain gives the middle.
package struct SquareRootScale: Sendable, Equatable {
  /// The amount that gets the greatest radius.
  package let maximum: Double
  /// Radius at 0 and at the maximum.
  package let range: (start: Double, end: Double)

  /// Makes a scale.
  package init(maximum: Double, range: (Double, Double)) {
    self.maximum = maximum
    self.range = range
  }

  /// The radius of an amount.
  package func callAsFunction(_ amount: Double) -> Double {
    guard amount > 0 else { return range.start }
    guard maximum > 0, maximum.isFinite else { return (range.start + range.end) / 2 }
    let (least, greatest) = (range.start * range.start, range.end * range.end)
    return (least + min(amount / maximum, 1) * (greatest - least)).squareRoot()
  }

  package static func == (one: SquareRootScale, other: SquareRootScale) -> Bool {
    one.maximum == other.maximum && one.range == other.range
  }
}
