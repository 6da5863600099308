/// The part of 0...1 that a chart of scores shows.
package enum ScoreDomain {
  /// Whole tenths around the data, at least 0.2 wide: a small change stays visible, and noise is not
  /// blown up to the full width.
  package static func around(_ values: [Double]) -> (Double, Double) {
    guard let least = values.min(), let most = values.max() else { return (0, 1) }
    var (low, high) = ((least * 10).rounded(.down), (most * 10).rounded(.up))
    if high - low < 2 { (low, high) = low >= 1 ? (low - 1, max(high, low + 1)) : (low, low + 2) }
    return (max(low, 0) / 10, min(high, 10) / 10)
  }
}
