package import SVG
import Scales

/// Light lines across the frame at the ticks of a linear scale.
///
/// ```swift
/// Grid(.x, ticks: [0, 0.5, 1])
/// ```
package struct Grid: Mark {
  package let scale: Channel.Scale
  /// Places of the lines; `nil` for about five round ones.
  package let ticks: [Double]?

  /// Makes a grid.
  package init(_ scale: Channel.Scale, ticks: [Double]? = nil) {
    self.scale = scale
    self.ticks = ticks
  }

  package var load: DrawingLoad { DrawingLoad(elements: 1) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    var path = PathData()
    switch (scale, frame.x, frame.y) {
    case (.x, .linear(let x), _):
      for tick in ticks ?? x.ticks(count: 5) {
        path.move(x(tick), frame.top)
        path.vertical(by: frame.height)
      }
    case (.y, _, .linear(let y)):
      for tick in ticks ?? y.ticks(count: 5) {
        path.move(frame.left, y(tick))
        path.horizontal(by: frame.width)
      }
    default: return
    }
    guard !path.isEmpty else { return }
    svg.element(.path, Style(stroke: Palette.grid).attributes(svg) + [.d(path)])
  }
}
