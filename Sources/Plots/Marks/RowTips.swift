package import PlainText
package import SVG

/// An unseen area over each band that shows a tooltip.
package struct RowTips: Mark {
  /// Tooltip of each band.
  package let titles: [ShownText]

  /// Makes the areas.
  package init(_ titles: [ShownText]) { self.titles = titles }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard !titles.isEmpty else { return }
    svg.element(.g, [.fill("none"), .pointerEvents("all")]) { svg in
      for (row, title) in titles.enumerated() where !title.isEmpty {
        let top = frame.y(Double(row)) - frame.y.step / 2
        svg.element(
          .rect,
          [.x(frame.left), .y(top), .width(frame.width), .height(frame.y.step)]
        ) { $0.element(.title, text: title) }
      }
    }
  }
}
