package import PlainText
package import SVG

/// A text at each x and y.
///
/// ```swift
/// Text(["F1 0.8"], x: [1], y: [0.67], style: .note, shift: (6, 0))
/// ```
package struct Text: Mark {
  package let texts: [ShownText]
  package let xs: [Double]
  package let ys: [Double]
  package let style: TextStyle
  /// Distance in pixels from the place to the text's anchor, in the middle of its height.
  package let shift: (x: Double, y: Double)

  /// Makes texts; rows without a place are left out.
  package init(
    _ texts: [ShownText], x: [Double], y: [Double], style: TextStyle = TextStyle(),
    shift: (x: Double, y: Double) = (0, 0)
  ) {
    precondition(texts.count == x.count && x.count == y.count, "a text needs x and y")
    self.texts = texts
    xs = x
    ys = y
    self.style = style
    self.shift = shift
  }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package var load: DrawingLoad { DrawingLoad(elements: 1) + DrawingLoad(labels: texts) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let rows = texts.indices.filter { xs[$0].isFinite && ys[$0].isFinite && !texts[$0].isEmpty }
    guard !rows.isEmpty else { return }
    svg.element(.g, style.attributes(svg)) { svg in
      for row in rows {
        let y = frame.y(ys[row]) + shift.y + style.middleShift
        svg.element(.text, [.x(frame.x(xs[row]) + shift.x), .y(y)], text: texts[row])
      }
    }
  }
}
