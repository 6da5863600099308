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
    DrawingLoad(
      elements: fills.count + titles.count { !$0.isEmpty } + Set(fills).count + Set(inks).count,
      texts: titles) + DrawingLoad(labels: texts)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let (width, height) = (frame.x.bandwidth, frame.y.bandwidth)
    for group in Dot.groups(Array(fills.indices), by: { fills[$0] }) {
      svg.element(.g, Style(fill: .paint(group.key)).attributes(svg)) { svg in
        for index in group.rows {
          let attributes: [SVGAttribute] = [
            .x(frame.x(columns[index]) - width / 2), .y(frame.y(rows[index]) - height / 2),
            .width(width), .height(height),
          ]
          guard !titles.isEmpty, !titles[index].isEmpty else {
            svg.element(.rect, attributes)
            continue
          }
          svg.element(.rect, attributes) { $0.element(.title, text: titles[index]) }
        }
      }
    }
    drawTexts(in: frame, into: &svg)
  }

  private func drawTexts(in frame: PlotFrame, into svg: inout SVGWriter) {
    let size = TextStyle(size: 12)
    let fitting = texts.indices.filter {
      !texts[$0].isEmpty && size.width(of: texts[$0]) + 4 <= frame.x.bandwidth
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
