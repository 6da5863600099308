package import PlainText
package import SVG

/// One text per band beside the frame; several stand in columns, the first nearest the frame.
///
/// ```swift
/// RowLabels(counts, header: "images", isNumber: true, links: sectionIDs)
/// ```
package struct RowLabels: Mark {
  package enum Side: Sendable { case left, right }

  /// How much a row's text stands out.
  package enum Emphasis: Sendable { case strong, normal, quiet }

  /// Full texts, one per band.
  package let texts: [ShownText]
  package let side: Side
  /// Text above the column; empty for none.
  package let header: ShownText
  /// Whether the texts are numbers, which are set to the right.
  package let isNumber: Bool
  /// For each band the id of the section it links to.
  package let links: [String?]
  /// For each band how much it stands out; empty for normal.
  package let emphases: [Emphasis]
  /// Greatest width in pixels; longer texts are cut and shown in full as tooltip.
  package let maximumWidth: Double

  /// Makes labels.
  package init(
    _ texts: [ShownText], side: Side = .left, header: ShownText = "", isNumber: Bool = false,
    links: [String?] = [],
    emphases: [Emphasis] = [], maximumWidth: Double = 150
  ) {
    precondition(links.isEmpty || links.count == texts.count, "one link per row label")
    precondition(emphases.isEmpty || emphases.count == texts.count, "one emphasis per row label")
    self.texts = texts
    self.side = side
    self.header = header
    self.isNumber = isNumber
    self.links = links
    self.emphases = emphases
    self.maximumWidth = maximumWidth
  }

  private static let gap = 12.0

  package var hasLinks: Bool { links.contains { $0 != nil } }

  package func margins(in plan: PlotPlan) -> Margins {
    let width = columnWidth + Self.gap
    return side == .left ? Margins(left: width) : Margins(right: width)
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 3) + DrawingLoad(labels: texts + [header], links: links)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let anchor: TextStyle.Anchor = isNumber ? .end : .start
    let width = columnWidth
    let left =
      side == .left
      ? frame.left - frame.slot.left - Self.gap - width
      : frame.right + frame.slot.right + Self.gap
    let x = isNumber ? left + width : left
    for emphasis in [Emphasis.normal, .quiet, .strong] {
      let rows = texts.indices.filter { self.emphasis($0) == emphasis && !texts[$0].isEmpty }
      guard !rows.isEmpty else { continue }
      let style = TextStyle(emphasis).anchored(anchor)
      svg.element(.g, style.attributes(svg)) { svg in
        for row in rows { draw(row, x: x, style: style, in: frame, into: &svg) }
      }
    }
    guard !header.isEmpty, !texts.isEmpty else { return }
    svg.element(
      .text,
      TextStyle.note.anchored(anchor).attributes(svg) + [.x(x), .y(frame.top - 7)], text: header)
  }

  private func draw(
    _ row: Int, x: Double, style: TextStyle, in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    let text = texts[row]
    let shown = TextMetrics.truncated(
      text, to: maximumWidth, size: style.size, isBold: style.isBold)
    svg.link(to: links.isEmpty ? nil : links[row]) { svg in
      svg.element(.text, [.x(x), .y(frame.y(Double(row)) + style.middleShift)]) { svg in
        if shown != text { svg.element(.title, text: text) }
        svg.text(shown)
      }
    }
  }

  private var columnWidth: Double {
    let widths = texts.indices.map { TextStyle(emphasis($0)).width(of: texts[$0]) }
    return max(min(widths.max() ?? 0, maximumWidth), TextStyle.note.width(of: header))
  }

  private func emphasis(_ row: Int) -> Emphasis { emphases.isEmpty ? .normal : emphases[row] }
}

extension TextStyle {
  /// How the text of a row looks.
  init(_ emphasis: RowLabels.Emphasis) {
    switch emphasis {
    case .normal: self.init()
    case .strong: self.init(isBold: true)
    case .quiet: self.init(paint: Palette.note)
    }
  }
}
