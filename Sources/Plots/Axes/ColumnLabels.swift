package import PlainText
package import SVG

/// One text per band above or below the frame: names of the columns of a matrix.
///
/// ```swift
/// ColumnLabels(["cat", "dog", "background"])
/// ```
package struct ColumnLabels: Mark {
  /// Full texts, one per band; those that are wider than their column are cut, with a tooltip.
  package let texts: [ShownText]
  /// What the columns are, written above them; empty for nothing.
  package let header: ShownText

  /// Makes labels above the frame.
  package init(_ texts: [ShownText], header: ShownText = "") {
    self.texts = texts
    self.header = header
  }

  private static let style = TextStyle(size: 12, anchor: .middle)

  package func margins(in plan: PlotPlan) -> Margins { Margins(top: header.isEmpty ? 20 : 38) }

  package var load: DrawingLoad {
    DrawingLoad(elements: 1) + DrawingLoad(labels: texts + [header])
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let baseline = frame.top - frame.slot.top - 7
    svg.element(.g, Self.style.attributes(svg)) { svg in
      for (column, text) in texts.enumerated() {
        let shown = TextMetrics.truncated(
          text, to: frame.x.step - 4, size: Self.style.size)
        svg.element(.text, [.x(frame.x(Double(column))), .y(baseline)]) { svg in
          if shown != text { svg.element(.title, text: text) }
          svg.text(shown)
        }
      }
    }
    guard !header.isEmpty else { return }
    let place: [SVGAttribute] = [.x((frame.left + frame.right) / 2), .y(baseline - 18)]
    svg.element(
      .text, TextStyle.note.anchored(.middle).attributes(svg) + place, text: header)
  }
}
