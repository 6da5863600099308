/// Maps a continuous domain to a continuous range by a straight line.
///
/// Either end may be the greater one. A domain without extent, or with an end that is not finite,
/// maps every number to the middle of the range (as d3 does for empty domains), so that a constant
/// column still gives a picture. NaN maps to NaN.
///
///     let x = LinearScale(domain: (0, 1), range: (80, 600))
///     x(0.5)  // 340
package struct LinearScale: Sendable, Equatable {
  /// First and last value of the data's side.
  package let domain: (start: Double, end: Double)
  /// First and last value of the picture's side.
  package let range: (start: Double, end: Double)
  /// Whether values outside the domain are moved to its nearer end.
  package let isClamped: Bool

  /// Makes a scale; unclamped unless told.
  package init(
    domain: (Double, Double), range: (Double, Double), isClamped: Bool = false
  ) {
    self.domain = domain
    self.range = range
    self.isClamped = isClamped
  }

  /// The place in the range of a value.
  package func callAsFunction(_ value: Double) -> Double {
    if value.isNaN { return value }
    return range.start + share(value) * (range.end - range.start)
  }

  /// The value whose place is given; the middle of the domain when the range has no extent.
  package func invert(_ place: Double) -> Double {
    let width = range.end - range.start
    guard width.isFinite, width != 0 else { return (domain.start + domain.end) / 2 }
    guard hasExtent else { return domain.start }
    return domain.start + (place - range.start) / width * (domain.end - domain.start)
  }

  /// Round values inside the domain, about as many as asked for.
  package func ticks(count: Int = 10) -> [Double] {
    Ticks.values(from: domain.start, to: domain.end, count: count)
  }

  /// The scale with its domain widened to round values.
  package func nice(count: Int = 10) -> LinearScale {
    LinearScale(
      domain: Ticks.nice(from: domain.start, to: domain.end, count: count), range: range,
      isClamped: isClamped)
  }

  package static func == (one: LinearScale, other: LinearScale) -> Bool {
    one.domain == other.domain && one.range == other.range && one.isClamped == other.isClamped
  }

  private var hasExtent: Bool {
    let width = domain.end - domain.start
    return width.isFinite && width != 0
  }

  private func share(_ value: Double) -> Double {
    guard hasExtent else { return 0.5 }
    let share = (value - domain.start) / (domain.end - domain.start)
    return isClamped ? min(max(share, 0), 1) : share
  }
}
