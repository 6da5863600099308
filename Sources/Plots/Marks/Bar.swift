package import PlainText
package import SVG

/// Horizontal bars from a start to an end value in bands, one column of bars per series.
///
/// ```swift
/// Bar(stacking: [[3, 0, 1], [1, 2, 0]], series: [.at(0), .at(1)])
/// ```
package struct Bar: Mark {
  /// For each series and band where its bar starts and ends.
  package let spans: [[ClosedRange<Double>]]
  package let series: [SeriesStyle]
  /// For each series and band the tooltip; empty for none.
  package let titles: [[ShownText]]
  /// For each series and band a text inside the bar, shown where it fits; empty for none.
  package let labels: [[ShownText]]

  /// Bands whose bar is longer than the limit: drawn shorter, with a break at its end.
  package let cut: [Int]

  /// Makes bars that stand on each other, series after series.
  ///
  /// - Parameters:
  ///   - amounts: For each series one amount per band; negative and NaN count as 0.
  ///   - limit: Greatest length of a whole bar; a longer one is shrunk to it, its parts in proportion,
  ///     and gets a break.
  package init(
    stacking amounts: [[Double]], series: [SeriesStyle], limit: Double = .infinity,
    titles: [[ShownText]] = [], labels: [[ShownText]] = []
  ) {
    precondition(amounts.count == series.count, "one style per series")
    let whole = Stack.spans(amounts)
    let lengths = (whole.last ?? []).map(\.upperBound)
    cut = lengths.indices.filter { lengths[$0] > limit }
    spans = whole.map { column in
      zip(column, lengths).map { span, length in
        guard length > limit else { return span }
        let share = limit / length
        return span.lowerBound * share...span.upperBound * share
      }
    }
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

  package var load: DrawingLoad {
    let drawn = spans.reduce(0) { $0 + $1.count { $0.upperBound > $0.lowerBound } }
    let texts = DrawingLoad.sum(of: labels.map { DrawingLoad(labels: $0) })
    return DrawingLoad(
      elements: (titles.isEmpty ? 0 : 2 * drawn) + 3 * series.count + 1,
      texts: titles.flatMap(\.self), data: titles.isEmpty ? 30 * drawn : 0)
      + texts
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    for (position, style) in series.enumerated() {
      let bars = spans[position].enumerated().filter {
        $0.element.upperBound > $0.element.lowerBound
      }
      .map { (row: $0.offset, box: box($0.element, $0.offset, frame)) }
      let style = Style(fill: style.fill).attributes(svg)
      if titles.isEmpty {
        draw(bars.map(\.box), style, into: &svg)
      } else {
        svg.element(.g, style) { svg in
          for bar in bars { draw(bar.box, titles[position][bar.row], into: &svg) }
        }
      }
    }
    drawBreaks(in: frame, into: &svg)
    drawLabels(in: frame, into: &svg)
  }

  /// The bars of a series that have no tooltips, as one element.
  private func draw(_ boxes: [Box], _ style: [SVGAttribute], into svg: inout SVGWriter) {
    guard !boxes.isEmpty else { return }
    var path = PathData()
    for box in boxes {
      path.rectangle(x: box.x, y: box.y, width: box.width, height: box.height)
    }
    svg.element(.path, style + [.d(path)])
  }

  private func draw(_ box: Box, _ title: ShownText, into svg: inout SVGWriter) {
    svg.element(.rect, [.x(box.x), .y(box.y), .width(box.width), .height(box.height)]) {
      $0.element(.title, text: title)
    }
  }

  /// Two slanted gaps near the end of a bar that is too long to be drawn.
  private func drawBreaks(in frame: PlotFrame, into svg: inout SVGWriter) {
    var path = PathData()
    for row in cut {
      let end = frame.x(spans.last?[row].upperBound ?? 0)
      let (y, half) = (frame.y(Double(row)), frame.y.bandwidth / 2 + 2)
      for x in [end - 14, end - 8] {
        path.move(x - 3, y + half)
        path.line(x + 3, y - half)
      }
    }
    guard !path.isEmpty else { return }
    svg.element(
      .path, Style(stroke: Palette.ground, strokeWidth: 2.5).attributes(svg) + [.d(path)])
  }

  private typealias Box = (x: Double, y: Double, width: Double, height: Double)

  private func box(_ span: ClosedRange<Double>, _ row: Int, _ frame: PlotFrame) -> Box {
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
      let places = rows.map { row in
        let box = box(column[row], row, frame)
        return (
          x: box.x + box.width / 2, y: frame.y(Double(row)), text: labels[position][row]
        )
      }
      if series[position].pattern != .solid { drawPlates(places, style, into: &svg) }
      svg.element(.g, style.attributes(svg) + [.pointerEvents("none")]) { svg in
        for place in places {
          svg.element(.text, [.x(place.x), .y(place.y + style.middleShift)], text: place.text)
        }
      }
    }
  }

  /// A field of the ground's colour under each text, which a pattern would make hard to read.
  private func drawPlates(
    _ places: [(x: Double, y: Double, text: ShownText)], _ style: TextStyle,
    into svg: inout SVGWriter
  ) {
    var path = PathData()
    for place in places {
      let width = style.width(of: place.text) + 4
      path.rectangle(x: place.x - width / 2, y: place.y - 7, width: width, height: 14)
    }
    svg.element(
      .path,
      Style(fill: .paint(Palette.ground)).attributes(svg) + [.pointerEvents("none"), .d(path)])
  }

  /// On a plain colour the ground's, on a pattern ink on a plate.
  private static func labelStyle(on series: SeriesStyle) -> TextStyle {
    series.pattern == .solid
      ? TextStyle(size: 12, paint: Palette.ground, isBold: true, anchor: .middle)
      : TextStyle(size: 12, anchor: .middle)
  }
}
