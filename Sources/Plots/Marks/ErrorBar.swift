package import SVG

/// A horizontal bar from a lower to an upper value in each band, with caps at its ends.
///
/// An end beyond the limits is cut there and gets no cap: the spread goes on where no value can be.
///
/// ```swift
/// ErrorBar(lower: [0.2], upper: [1.1], y: [0], limits: (0, 1))
/// ```
package struct ErrorBar: Mark {
  package let lowers: [Double]
  package let uppers: [Double]
  package let ys: [Double]
  /// Least and greatest possible value.
  package let limits: (Double, Double)
  /// Height of the caps in pixels, 0 for none.
  package let capSize: Double
  package let style: Style

  /// Makes error bars; a row without both ends is left out.
  package init(
    lower: [Double], upper: [Double], y: [Double],
    limits: (Double, Double) = (-.infinity, .infinity), capSize: Double = 6,
    style: Style = Style(stroke: Palette.line, strokeWidth: 1.5)
  ) {
    precondition(lower.count == y.count && upper.count == y.count, "an error bar needs two ends")
    lowers = lower
    uppers = upper
    ys = y
    self.limits = limits
    self.capSize = capSize
    self.style = style
  }

  package var channels: [Channel] {
    [Channel(.x, lowers.map(clip)), Channel(.x, uppers.map(clip)), Channel(.y, ys)]
  }

  package var load: DrawingLoad { DrawingLoad(elements: 1, data: ys.count * 60) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    var path = PathData()
    for row in ys.indices where lowers[row].isFinite && uppers[row].isFinite && ys[row].isFinite {
      let y = frame.y(ys[row])
      let (left, right) = (frame.x(clip(lowers[row])), frame.x(clip(uppers[row])))
      path.move(left, y)
      path.horizontal(by: right - left)
      if lowers[row] >= limits.0 { cap(at: left, y, &path) }
      if uppers[row] <= limits.1 { cap(at: right, y, &path) }
    }
    guard !path.isEmpty else { return }
    svg.element(.path, style.attributes(svg) + [.d(path)])
  }

  private func cap(at x: Double, _ y: Double, _ path: inout PathData) {
    guard capSize > 0 else { return }
    path.move(x, y - capSize / 2)
    path.vertical(by: capSize)
  }

  private func clip(_ value: Double) -> Double {
    value.isNaN ? value : min(max(value, limits.0), limits.1)
  }
}
