package import SVG

/// Hairlines through the middle of every band, which lead the eye from a label to its data.
package struct RowLines: Mark {
  /// Number of bands.
  package let count: Int

  /// Makes the lines.
  package init(count: Int) { self.count = count }

  package var load: DrawingLoad { DrawingLoad(elements: 1, data: count * 20) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard count > 0 else { return }
    var path = PathData()
    for row in 0..<count {
      path.move(frame.left, frame.y(Double(row)))
      path.horizontal(by: frame.width)
    }
    svg.element(
      .path, Style(stroke: Palette.grid, dashes: [1, 3]).attributes(svg) + [.d(path)])
  }
}
