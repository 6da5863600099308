package import PlainText
package import SVG

/// A line across the frame at one value, with a text at its end.
///
/// ```swift
/// Rule(.x, at: 0.742, label: "all images 0.742")
/// ```
package struct Rule: Mark {
  package let scale: Channel.Scale
  package let value: Double
  /// Text above (x) or at the right end (y) of the line; empty for none.
  package let label: ShownText
  package let style: Style

  /// Makes a rule; nothing is drawn for a value that is not finite.
  package init(
    _ scale: Channel.Scale, at value: Double, label: ShownText = "",
    style: Style = Style(stroke: Palette.ink, dashes: [4, 3])
  ) {
    self.scale = scale
    self.value = value
    self.label = label
    self.style = style
  }

  package func margins(in plan: PlotPlan) -> Margins {
    guard !label.isEmpty, value.isFinite else { return Margins() }
    switch scale {
    case .x: return Margins(top: 18)
    case .y: return Margins(right: TextStyle.note.width(of: label) + 8)
    }
  }

  package var load: DrawingLoad { DrawingLoad(elements: 1) + DrawingLoad(labels: [label]) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard value.isFinite else { return }
    var path = PathData()
    switch scale {
    case .x:
      let x = frame.x(value)
      let top = frame.top - (label.isEmpty ? 0 : frame.slot.top + 2)
      path.move(x, top)
      path.line(x, frame.bottom)
    case .y:
      path.move(frame.left, frame.y(value))
      path.horizontal(by: frame.width)
    }
    svg.element(.path, style.attributes(svg) + [.d(path)])
    guard !label.isEmpty else { return }
    drawLabel(in: frame, into: &svg)
  }

  private func drawLabel(in frame: PlotFrame, into svg: inout SVGWriter) {
    var text = TextStyle(size: 12)
    switch scale {
    case .x:
      // Inside the frame: beside it stand the heads of the row labels.
      let half = text.width(of: label) / 2
      let x = min(
        max(frame.x(value), frame.left + half), max(frame.right - half, frame.left + half))
      text.anchor = .middle
      svg.element(
        .text, text.attributes(svg) + [.x(x), .y(frame.top - frame.slot.top - 6)], text: label)
    case .y:
      svg.element(
        .text,
        text.attributes(svg) + [
          .x(frame.right + frame.slot.right + 6), .y(frame.y(value) + text.middleShift),
        ], text: label)
    }
  }
}
