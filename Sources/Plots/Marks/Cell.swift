package import PlainText
package import SVG

/// A coloured field for each pair of bands, with a text inside where there is one: a matrix.
///
/// ```swift
/// Cell(
///   column: [0, 1], row: [0, 0], fill: [Palette.score[1], Palette.score[9]],
///   ink: [Palette.ink, Palette.ground], texts: ["12", "3"])
/// ```
package struct Cell: Mark {
  package let columns: [Double]
  package let rows: [Double]
  package let fills: [Paint]
  /// Colour of the text on each field.
  package let inks: [Paint]
  /// Text in each field; empty for none.
  package let texts: [ShownText]
  /// Tooltip of each field; empty for none.
  package let titles: [ShownText]

  /// Makes fields.
  ///
  /// - Parameter inks: Colours that are readable on the fields; one per field.
  package init(
    column: [Double], row: [Double], fill: [Paint], ink: [Paint] = [], texts: [ShownText] = [],
    titles: [ShownText] = []
  ) {
    precondition(column.count == row.count && row.count == fill.count, "a cell needs a fill")
    precondition(texts.isEmpty || (texts.count == row.count && ink.count == row.count), "inks")
    columns = column
    rows = row
    fills = fill
    inks = ink
    self.texts = texts
    self.titles = titles
  }

  package var channels: [Channel] { [Channel(.x, columns), Channel(.y, rows)] }

  package var load: DrawingLoad {
    let titled = titles.count { !$0.isEmpty }
    return DrawingLoad(
      elements: 2 * titled + 2 * Set(fills).count + Set(inks).count, texts: titles,
      data: 30 * (fills.count - titled)) + DrawingLoad(labels: texts)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    for group in Dot.groups(Array(fills.indices), by: { fills[$0] }) {
      let style = Style(fill: .paint(group.key)).attributes(svg)
      drawTitled(group.rows.filter(isTitled), style, in: frame, into: &svg)
      drawOthers(group.rows.filter { !isTitled($0) }, style, in: frame, into: &svg)
    }
    drawTexts(in: frame, into: &svg)
  }

  private func isTitled(_ index: Int) -> Bool { !titles.isEmpty && !titles[index].isEmpty }

  private func drawTitled(
    _ fields: [Int], _ style: [SVGAttribute], in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    guard !fields.isEmpty else { return }
    svg.element(.g, style) { svg in
      for index in fields {
        let corner = corner(index, frame)
        svg.element(
          .rect,
          [.x(corner.x), .y(corner.y), .width(frame.x.bandwidth), .height(frame.y.bandwidth)]
        ) { $0.element(.title, text: titles[index]) }
      }
    }
  }

  /// Fields without a tooltip, as one element.
  private func drawOthers(
    _ fields: [Int], _ style: [SVGAttribute], in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    guard !fields.isEmpty else { return }
    var path = PathData()
    for index in fields {
      let corner = corner(index, frame)
      path.rectangle(
        x: corner.x, y: corner.y, width: frame.x.bandwidth, height: frame.y.bandwidth)
    }
    svg.element(.path, style + [.d(path)])
  }

  /// The upper left corner of a field.
  private func corner(_ index: Int, _ frame: PlotFrame) -> (x: Double, y: Double) {
    (
      frame.x(columns[index]) - frame.x.bandwidth / 2, frame.y(rows[index]) - frame.y.bandwidth / 2
    )
  }

  /// Least width in pixels of a field that shows a text.
  package static func room(for text: ShownText) -> Double {
    TextStyle(size: 12).width(of: text) + 4
  }

  private func drawTexts(in frame: PlotFrame, into svg: inout SVGWriter) {
    let fitting = texts.indices.filter {
      !texts[$0].isEmpty && Self.room(for: texts[$0]) <= frame.x.bandwidth
    }
    for group in Dot.groups(fitting, by: { inks[$0] }) {
      let style = TextStyle(size: 12, paint: group.key, anchor: .middle)
      svg.element(.g, style.attributes(svg) + [.pointerEvents("none")]) { svg in
        for index in group.rows {
          svg.element(
            .text,
            [.x(frame.x(columns[index])), .y(frame.y(rows[index]) + style.middleShift)],
            text: texts[index])
        }
      }
    }
  }
}
