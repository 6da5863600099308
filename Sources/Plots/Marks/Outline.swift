package import SVG

/// A dashed line around a group of points, at a distance from them.
///
/// ```swift
/// Outline(x: xs, y: ys, padding: 10)
/// ```
package struct Outline: Mark {
  package let xs: [Double]
  package let ys: [Double]
  /// Distance from the points in pixels.
  package let padding: Double
  package let style: Style

  /// Makes an outline; nothing is drawn around no points.
  package init(
    x: [Double], y: [Double], padding: Double = 9,
    style: Style = Style(stroke: Palette.ink, strokeWidth: 1.25, dashes: [5, 3])
  ) {
    precondition(x.count == y.count, "a point needs x and y")
    xs = x
    ys = y
    self.padding = padding
    self.style = style
  }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package var load: DrawingLoad { DrawingLoad(elements: 1, data: min(xs.count, 40) * 12) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let corners = ConvexHull.corners(
      zip(xs, ys).map { (frame.x($0), frame.y($1)) }, padding: padding)
    guard let first = corners.first else { return }
    var path = PathData()
    path.move(first.x, first.y)
    for corner in corners.dropFirst() { path.line(corner.x, corner.y) }
    path.close()
    svg.element(.path, style.attributes(svg) + [.d(path)])
  }
}
