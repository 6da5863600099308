package import SVG

/// A line through points in their order, with a gap wherever a value is missing.
///
/// ```swift
/// Line(x: xs, y: ys, style: Style(stroke: Palette.accent, strokeWidth: 2))
/// ```
package struct Line: Mark {
  package let xs: [Double]
  package let ys: [Double]
  package let style: Style

  /// Makes a line.
  package init(
    x: [Double], y: [Double],
    style: Style = Style(stroke: Palette.accent, strokeWidth: 2, isRound: true)
  ) {
    precondition(x.count == y.count, "a line needs x and y")
    xs = x
    ys = y
    self.style = style
  }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package var load: DrawingLoad { DrawingLoad(elements: 1, data: xs.count * 12) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    var path = PathData()
    var isDrawing = false
    for row in xs.indices {
      guard xs[row].isFinite, ys[row].isFinite else {
        isDrawing = false
        continue
      }
      if isDrawing {
        path.line(frame.x(xs[row]), frame.y(ys[row]))
      } else {
        path.move(frame.x(xs[row]), frame.y(ys[row]))
        isDrawing = true
      }
    }
    guard !path.isEmpty else { return }
    svg.element(.path, style.attributes(svg) + [.d(path)])
  }
}
