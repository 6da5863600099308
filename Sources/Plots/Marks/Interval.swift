package import SVG

/// A soft band from a lower to an upper value in each row, with a tick at its centre: an estimate
/// that stays behind the raw data.
///
///     Interval(lower: [0.4], upper: [0.7], center: [0.55], y: [0], limits: (0, 1))
package struct Interval: Mark {
  package let lowers: [Double]
  package let uppers: [Double]
  package let centers: [Double]
  package let ys: [Double]
  /// Least and greatest possible value.
  package let limits: (Double, Double)

  /// Look of the band.
  package static let band = Style(fill: .paint(Palette.band))
  /// Look of the tick.
  package static let tick = Style(stroke: Palette.accent, strokeWidth: 2)

  private static let height = 11.0

  /// Makes intervals; a row without both ends is left out.
  package init(
    lower: [Double], upper: [Double], center: [Double], y: [Double],
    limits: (Double, Double) = (-.infinity, .infinity)
  ) {
    precondition(
      [upper.count, center.count, y.count].allSatisfy { $0 == lower.count },
      "an interval needs two ends, a centre and y")
    lowers = lower
    uppers = upper
    centers = center
    ys = y
    self.limits = limits
  }

  package var channels: [Channel] {
    [Channel(.x, lowers.map(clip)), Channel(.x, uppers.map(clip)), Channel(.y, ys)]
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    var (bands, ticks) = (PathData(), PathData())
    for row in ys.indices where lowers[row].isFinite && uppers[row].isFinite && ys[row].isFinite {
      let top = frame.y(ys[row]) - Self.height / 2
      let (left, right) = (frame.x(clip(lowers[row])), frame.x(clip(uppers[row])))
      bands.rectangle(x: left, y: top, width: right - left, height: Self.height)
      guard centers[row].isFinite else { continue }
      ticks.move(frame.x(clip(centers[row])), top)
      ticks.vertical(by: Self.height)
    }
    guard !bands.isEmpty else { return }
    svg.element(.path, Self.band.attributes(svg) + [.d(bands)])
    guard !ticks.isEmpty else { return }
    svg.element(.path, Self.tick.attributes(svg) + [.d(ticks)])
  }

  private func clip(_ value: Double) -> Double {
    value.isNaN ? value : min(max(value, limits.0), limits.1)
  }
}
