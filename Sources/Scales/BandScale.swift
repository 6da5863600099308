/// Divides a range into equal bands with padding between them, one for each row of a chart.
///
/// Bands are numbered from 0; names belong to the axis. Breaks set a band and its successors apart
/// from those before by an extra gap.
///
/// ```swift
/// let bands = BandScale(count: 3, range: (0, 120), paddingInner: 0.2)
/// let lastBand = bands(2)..<bands(2) + bands.bandwidth
/// ```
package struct BandScale: Sendable, Equatable {
  /// Number of bands.
  package let count: Int
  /// Distance from the start of a band to the start of the next.
  package let step: Double
  /// Width of a band.
  package let bandwidth: Double

  private let start: Double
  private let breaks: [Int]
  private let breakSize: Double

  /// Makes a scale.
  ///
  /// - Parameters:
  ///   - paddingInner: Share of a step that stays empty between bands, 0...1.
  ///   - paddingOuter: Steps that stay empty before the first and after the last band.
  ///   - breaks: Bands before which an extra gap is left.
  ///   - breakSize: Size of that gap in steps.
  package init(
    count: Int, range: (start: Double, end: Double), paddingInner: Double = 0,
    paddingOuter: Double = 0, breaks: [Int] = [], breakSize: Double = 0.6
  ) {
    let inner = min(max(paddingInner, 0), 1)
    let size = Self.steps(
      count: count, paddingInner: inner, paddingOuter: paddingOuter,
      breaks: breaks, breakSize: breakSize)
    self.count = max(0, count)
    step = (range.end - range.start) / max(1, size)
    bandwidth = abs(step) * (1 - inner)
    let used = step * size
    let slack = (range.end - range.start - used) / 2
    start = range.start + slack + step * paddingOuter - (step < 0 ? bandwidth : 0)
    self.breaks = breaks
    self.breakSize = breakSize
  }

  /// The start of a band in the range: its lesser end.
  package func callAsFunction(_ band: Int) -> Double {
    let gaps = breaks.count { $0 <= band && $0 > 0 }
    return start + step * (Double(band) + Double(gaps) * breakSize)
  }

  /// The middle of a band.
  package func center(_ band: Int) -> Double { self(band) + bandwidth / 2 }

  /// Number of steps that so many bands take with their padding, from which a height follows.
  package static func steps(
    count: Int, paddingInner: Double = 0, paddingOuter: Double = 0, breaks: [Int] = [],
    breakSize: Double = 0.6
  ) -> Double {
    let gaps = breaks.count { $0 > 0 && $0 < count }
    return Double(max(0, count)) - (count > 0 ? paddingInner : 0) + 2 * paddingOuter
      + Double(gaps) * breakSize
  }
}
