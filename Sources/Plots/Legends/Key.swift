package import PlainText
package import SVG

/// What the signs of a chart mean, in one or more lines above the frame.
///
/// ```swift
/// Key([.init("mean", .dot(Palette.score[8])), .init("all", .line(Style(stroke: Palette.ink)))])
/// ```
package struct Key: Mark {
  /// A sign and its meaning.
  package struct Item: Sendable {
    package let text: ShownText
    package let sign: Sign

    /// Makes an item.
    package init(_ text: ShownText, _ sign: Sign) {
      self.text = text
      self.sign = sign
    }
  }

  /// What a sign looks like.
  package enum Sign: Sendable {
    case dot(Paint, isHollow: Bool = false)
    case symbol(Symbol, Paint)
    case errorBar(Style)
    case line(Style)
    case area(SeriesStyle)
    /// A bar with a dot in its middle: an estimate with its interval.
    case interval(Style, dot: Paint)
    /// An upright stroke.
    case tick(Style)
    /// A field of one colour.
    case field(Paint)
    case text
  }

  package let items: [Item]

  /// Makes a key.
  package init(_ items: [Item]) { self.items = items }

  private static let signGap = 6.0
  private static let itemGap = 18.0
  private static let lineHeight = 20.0
  private static let style = TextStyle(size: 12, paint: Palette.note)

  package var patterns: [SeriesStyle] {
    items.compactMap { if case .area(let series) = $0.sign { series } else { nil } }
  }

  package func margins(in plan: PlotPlan) -> Margins {
    let lines = lines(within: plan.width).count
    return Margins(top: lines == 0 ? 0 : Double(lines) * Self.lineHeight + 8)
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 2 * items.count) + DrawingLoad(labels: items.map(\.text))
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let lines = lines(within: frame.size.width)
    let top = frame.top - frame.slot.top - Double(lines.count) * Self.lineHeight - 8
    for (number, line) in lines.enumerated() {
      var x = PlotLayout.padding.left
      let y = top + (Double(number) + 0.5) * Self.lineHeight
      for item in line {
        item.sign.draw(x: x, y: y, width: item.signWidth, into: &svg)
        let start = x + item.signWidth + (item.signWidth > 0 ? Self.signGap : 0)
        svg.element(
          .text, Self.style.attributes(svg) + [.x(start), .y(y + Self.style.middleShift)],
          text: item.text)
        x += item.width(Self.style, gap: Self.signGap) + Self.itemGap
      }
    }
  }

  private func lines(within width: Double) -> [[Item]] {
    var lines: [[Item]] = []
    var x = 0.0
    for item in items {
      let itemWidth = item.width(Self.style, gap: Self.signGap)
      if lines.isEmpty || x + itemWidth > width - 8 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append(item)
      x += itemWidth + Self.itemGap
    }
    return lines
  }
}

extension Key.Item {
  fileprivate var signWidth: Double {
    switch sign {
    case .dot, .symbol: 10
    case .tick: 8
    case .area, .field: 16
    case .errorBar, .line, .interval: 24
    case .text: 0
    }
  }

  fileprivate func width(_ style: TextStyle, gap: Double) -> Double {
    signWidth + (signWidth > 0 ? gap : 0) + style.width(of: text)
  }
}
