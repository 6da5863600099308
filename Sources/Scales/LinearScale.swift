/// Maps a continuous domain to a continuous range by a straight line.
///
/// Either end may be the greater one. A domain without extent, or with an end that is not finite,
/// maps every number to the middle of the range (as d3 does for empty domains), so that a constant
/// column still gives a picture. NaN maps to NaN.
///
/// ```swift
/// let scale = LinearScale(domain: (0, 1), range: (80, 600))
/// let middle = scale(0.5)  // 340
/// ```
package struct LinearScale: Sendable, Equatable {
  /// First and last value of the data's side.
  package let domain: (start: Double, end: Double)
  /// First and last value of the picture's side.
  package let range: (start: Double, end: Double)

  /// Makes a scale; values outside the domain go beyond the range.
  package init(domain: (Double, Double), range: (Double, Double)) {
    self.domain = domain
    self.range = range
  }

  /// The place in the range of a value.
  package func callAsFunction(_ value: Double) -> Double {
    if value.isNaN { return value }
    return range.start + share(value) * (range.end - range.start)
  }

  /// The places of many values.
  package func callAsFunction(_ values: [Double]) -> [Double] {
    guard hasExtent else { return values.map { self($0) } }
    let (start, width) = (domain.start, domain.end - domain.start)
    let (first, length) = (range.start, range.end - range.start)
    return values.map { first + (($0 - start) / width) * length }
  }

  /// Round values inside the domain, about as many as asked for.
  package func ticks(count: Int = 10) -> [Double] {
    Ticks.values(from: domain.start, to: domain.end, count: count)
  }

  package static func == (one: LinearScale, other: LinearScale) -> Bool {
    one.domain == other.domain && one.range == other.range
  }

  private var hasExtent: Bool {
    let width = domain.end - domain.start
    return width.isFinite && width != 0
  }

  private func share(_ value: Double) -> Double {
    guard hasExtent else { return 0.5 }
    return (value - domain.start) / (domain.end - domain.start)
  }
}
