package import PlainText
package import SVG

/// An unseen area over each band that shows a tooltip.
package struct RowTips: Mark {
  /// Tooltip of each band.
  package let titles: [ShownText]
  /// For each band a class for the style sheet; empty for none.
  package let names: [String?]

  /// Makes the areas.
  package init(_ titles: [ShownText], names: [String?] = []) {
    precondition(names.isEmpty || names.count == titles.count, "one name per tip")
    self.titles = titles
    self.names = names
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 1 + 2 * titles.count { !$0.isEmpty }, texts: titles)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard !titles.isEmpty else { return }
    svg.element(.g, [.fill("none"), .pointerEvents("all")]) { svg in
      for (row, title) in titles.enumerated() where !title.isEmpty {
        let top = frame.y(Double(row)) - frame.y.step / 2
        let name = names.isEmpty ? nil : names[row]
        let classes = name.map { [SVGAttribute.class("row-tip \($0)")] } ?? []
        svg.element(
          .rect,
          classes + [.x(frame.left), .y(top), .width(frame.width), .height(frame.y.step)]
        ) { $0.element(.title, text: title) }
      }
    }
  }
}
