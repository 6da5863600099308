/// A column of data that a mark shows on a position scale; from these a scale without a given domain
/// takes its domain.
package struct Channel: Sendable {
  /// The two position scales.
  package enum Scale: Sendable { case x, y }

  package let scale: Scale
  package let values: [Double]

  /// Makes a channel.
  package init(_ scale: Scale, _ values: [Double]) {
    self.scale = scale
    self.values = values
  }

  /// Least and greatest finite value; `nil` when there is none.
  static func extent(of channels: [Channel], on scale: Scale) -> (Double, Double)? {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for channel in channels where channel.scale == scale {
      for value in channel.values where value.isFinite {
        least = min(least, value)
        greatest = max(greatest, value)
      }
    }
    return least <= greatest ? (least, greatest) : nil
  }
}
