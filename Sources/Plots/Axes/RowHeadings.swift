package import PlainText
package import SVG

/// A text above each band's data, for pictures that are too narrow for a column beside the frame: at
/// the left the name, at the right a note.
///
/// ```swift
/// RowHeadings(names, notes: counts, links: sectionIDs)
/// ```
package struct RowHeadings: Mark {
  /// Full names, one per band; what has no room is cut and shown in full as tooltip.
  package let texts: [ShownText]
  /// For each band a text at the right end; empty for none.
  package let notes: [ShownText]
  /// For each band the id of the section it links to.
  package let links: [String?]
  /// For each band how much its name stands out; empty for normal.
  package let emphases: [RowLabels.Emphasis]

  /// Makes headings.
  package init(
    _ texts: [ShownText], notes: [ShownText] = [], links: [String?] = [],
    emphases: [RowLabels.Emphasis] = []
  ) {
    precondition(notes.isEmpty || notes.count == texts.count, "one note per heading")
    precondition(links.isEmpty || links.count == texts.count, "one link per heading")
    precondition(emphases.isEmpty || emphases.count == texts.count, "one emphasis per heading")
    self.texts = texts
    self.notes = notes
    self.links = links
    self.emphases = emphases
  }

  /// Step between bands that have a heading, in pixels.
  package static let step = 42.0
  /// Share of a band that stays free between its bar and the next.
  package static let padding = 0.6
  /// Distance from the middle of a band up to the baseline of its heading.
  private static let lift = 13.0
  private static let gap = 10.0

  package var hasLinks: Bool { links.contains { $0 != nil } }

  package func margins(in plan: PlotPlan) -> Margins { Margins(top: texts.isEmpty ? 0 : 14) }

  package var load: DrawingLoad {
    DrawingLoad(elements: 4) + DrawingLoad(labels: texts + notes, links: links)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    for emphasis in [RowLabels.Emphasis.normal, .quiet, .strong] {
      let rows = texts.indices.filter { self.emphasis($0) == emphasis && !texts[$0].isEmpty }
      guard !rows.isEmpty else { continue }
      var style = TextStyle(emphasis)
      style.hasHalo = true
      svg.element(.g, style.attributes(svg)) { svg in
        for row in rows { draw(row, style, in: frame, into: &svg) }
      }
    }
    guard notes.contains(where: { !$0.isEmpty }) else { return }
    var style = TextStyle.note.anchored(.end)
    style.hasHalo = true
    svg.element(.g, style.attributes(svg)) { svg in
      for (row, note) in notes.enumerated() where !note.isEmpty {
        svg.element(.text, [.x(frame.right), .y(baseline(row, frame))], text: note)
      }
    }
  }

  private func draw(
    _ row: Int, _ style: TextStyle, in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    let note = notes.isEmpty ? 0 : TextStyle.note.width(of: notes[row]) + Self.gap
    let shown = TextMetrics.truncated(
      texts[row], to: frame.width - note, size: style.size, isBold: style.isBold)
    svg.link(to: links.isEmpty ? nil : links[row]) { svg in
      svg.element(.text, [.x(frame.left), .y(baseline(row, frame))]) { svg in
        if shown != texts[row] { svg.element(.title, text: texts[row]) }
        svg.text(shown)
      }
    }
  }

  private func baseline(_ row: Int, _ frame: PlotFrame) -> Double {
    frame.y(Double(row)) - Self.lift
  }

  private func emphasis(_ row: Int) -> RowLabels.Emphasis {
    emphases.isEmpty ? .normal : emphases[row]
  }
}
