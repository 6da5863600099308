package import PlainText
package import SVG

/// Horizontal bars from a start to an end value in bands, one column of bars per series.
///
///     Bar(stacking: [[3, 0], [1, 2]], series: [.at(0), .at(1)])
package struct Bar: Mark {
  /// For each series and band where its bar starts and ends.
  package let spans: [[ClosedRange<Double>]]
  package let series: [SeriesStyle]
  /// For each series and band the tooltip; empty for none.
  package let titles: [[ShownText]]
  /// For each series and band a text inside the bar, shown where it fits; empty for none.
  package let labels: [[ShownText]]

  /// Makes bars that stand on each other, series after series.
  ///
  /// - Parameter amounts: For each series one amount per band; negative and NaN count as 0.
  package init(
    stacking amounts: [[Double]], series: [SeriesStyle], titles: [[ShownText]] = [],
    labels: [[ShownText]] = []
  ) {
    precondition(amounts.count == series.count, "one style per series")
    spans = Stack.spans(amounts)
    self.series = series
    self.titles = titles
    self.labels = labels
  }

  /// A bar that is not empty is at least this wide, so that one image in thousands still shows.
  private static let leastWidth = 1.0
  /// Seam between neighbours.
  private static let seam = 1.0

  package var channels: [Channel] {
    [Channel(.x, [0] + spans.flatMap { $0.map(\.upperBound) })]
  }

  package var patterns: [SeriesStyle] { series }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    for (position, style) in series.enumerated() {
      svg.element(.g, Style(fill: style.fill).attributes(svg)) { svg in
        for (row, span) in spans[position].enumerated()
        where span.upperBound > span.lowerBound {
          let box = box(span, row, frame)
          let attributes: [SVGAttribute] = [
            .x(box.x), .y(box.y), .width(box.width), .height(box.height),
          ]
          guard !titles.isEmpty else {
            svg.element(.rect, attributes)
            continue
          }
          svg.element(.rect, attributes) { $0.element(.title, text: titles[position][row]) }
        }
      }
    }
    drawLabels(in: frame, into: &svg)
  }

  private func box(
    _ span: ClosedRange<Double>, _ row: Int, _ frame: PlotFrame
  ) -> (x: Double, y: Double, width: Double, height: Double) {
    let (left, right) = (frame.x(span.lowerBound), frame.x(span.upperBound))
    let width = right - left
    let seam = width > 3 ? Self.seam : 0
    return (
      left, frame.y(Double(row)) - frame.y.bandwidth / 2, max(width - seam, Self.leastWidth),
      frame.y.bandwidth
    )
  }

  private func drawLabels(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard !labels.isEmpty, frame.y.bandwidth >= 12 else { return }
    for (position, column) in spans.enumerated() {
      let style = Self.labelStyle(on: series[position])
      let rows = column.indices.filter { row in
        let text = labels[position][row]
        return !text.isEmpty
          && style.width(of: text) + 8 <= box(column[row], row, frame).width
      }
      guard !rows.isEmpty else { continue }
      svg.element(.g, style.attributes(svg) + [.pointerEvents("none")]) { svg in
        for row in rows {
          let box = box(column[row], row, frame)
          let y = frame.y(Double(row)) + style.middleShift
          svg.element(
            .text, [.x(box.x + box.width / 2), .y(y)], text: labels[position][row])
        }
      }
    }
  }

  /// On a plain colour the ground's, on a pattern ink with a seam.
  private static func labelStyle(on series: SeriesStyle) -> TextStyle {
    series.pattern == .solid
      ? TextStyle(size: 11, paint: Palette.ground, isBold: true, anchor: .middle)
      : TextStyle(size: 11, anchor: .middle, hasHalo: true)
  }
}
