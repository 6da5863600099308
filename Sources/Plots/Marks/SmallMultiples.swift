package import SVG

/// Small plots side by side in rows, all of one width, each with its name above: the frame's room is
/// divided among them.
///
/// The plots may hold marks of the frame, axes and grids; keys belong to the plot around them.
package struct SmallMultiples: Mark {
  /// The plots; their widths are those of the columns, their ids are not used.
  package let plots: [Plot]
  package let columns: Int

  /// Makes small plots.
  package init(_ plots: [Plot], columns: Int) {
    precondition(columns > 0, "at least one column")
    self.plots = plots
    self.columns = columns
  }

  private static let gap = (x: 18.0, y: 14.0)
  private static let titleHeight = 20.0

  /// Height of the frame that so many rows of such plots need.
  package static func height(of plots: [Plot], columns: Int) -> Double {
    let rows = (plots.count + columns - 1) / columns
    let plotHeight = plots.map { PlotLayout($0).frame.size.height }.max() ?? 0
    return Double(rows) * (plotHeight + titleHeight + gap.y) - (rows > 0 ? gap.y : 0)
  }

  package var load: DrawingLoad {
    .sum(
      of: plots.map { plot in
        DrawingLoad(elements: 2, texts: [plot.title]) + .sum(of: plot.marks.map(\.load))
      })
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let width = (frame.width + Self.gap.x) / Double(columns) - Self.gap.x
    let rowHeight =
      (plots.map { PlotLayout($0).frame.size.height }.max() ?? 0) + Self.titleHeight + Self.gap.y
    for (position, plot) in plots.enumerated() {
      let x = frame.left + Double(position % columns) * (width + Self.gap.x)
      let y = frame.top + Double(position / columns) * rowHeight
      draw(plot, width: width, at: (x, y), into: &svg)
    }
  }

  private func draw(
    _ plot: Plot, width: Double, at place: (x: Double, y: Double), into svg: inout SVGWriter
  ) {
    var plot = plot
    plot.width = width
    let style = TextStyle(isBold: true)
    let shown = TextMetrics.truncated(
      plot.title, to: width, size: style.size, isBold: style.isBold)
    svg.element(
      .text, style.attributes(svg) + [.x(place.x), .y(place.y + Self.titleHeight - 7)]
    ) { svg in
      if shown != plot.title { svg.element(.title, text: plot.title) }
      svg.text(shown)
    }
    let layout = PlotLayout(plot, origin: (place.x, place.y + Self.titleHeight))
    for (mark, slot) in zip(plot.marks, layout.slots) {
      var frame = layout.frame
      frame.slot = slot
      mark.draw(in: frame, into: &svg)
    }
  }
}
