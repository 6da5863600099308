package import PlainText
package import SVG

/// The names of the bands of x above the frame: level where all have room, else running upwards.
///
/// ```swift
/// BandNames(["cat", "dog", "background"], header: "taken for", levelWidth: 80)
/// ```
package struct BandNames: Mark {
  /// Full texts, one per band; what is too long is cut and shown in full as tooltip.
  package let texts: [ShownText]
  /// What the bands are, written above the names; empty for nothing.
  package let header: ShownText
  /// Room in pixels that a level name may take, about the width of a band.
  package let levelWidth: Double

  /// Makes names.
  package init(_ texts: [ShownText], header: ShownText = "", levelWidth: Double) {
    self.texts = texts
    self.header = header
    self.levelWidth = levelWidth
  }

  private static let longest = 110.0
  private static let headerHeight = 20.0

  private var style: TextStyle { TextStyle(size: levelWidth < 14 ? 10 : 12) }

  private var isLevel: Bool { texts.allSatisfy { style.width(of: $0) + 6 <= levelWidth } }

  package func margins(in plan: PlotPlan) -> Margins {
    let widest = texts.map { style.width(of: $0) }.max() ?? 0
    let height = isLevel ? 20 : min(widest, Self.longest) + 10
    return Margins(top: height + (header.isEmpty ? 0 : Self.headerHeight))
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 1 + texts.count) + DrawingLoad(labels: texts + [header])
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let base = frame.top - frame.slot.top - 6
    let style = isLevel ? style.anchored(.middle) : style
    svg.element(.g, style.attributes(svg)) { svg in
      for (band, text) in texts.enumerated() { draw(text, band, base, in: frame, into: &svg) }
    }
    guard !header.isEmpty else { return }
    let top = frame.top - frame.slot.top - margins(in: frame.plan).top
    svg.element(
      .text,
      TextStyle.note.attributes(svg) + [.x(frame.left), .y(top + Self.headerHeight - 7)],
      text: header)
  }

  private func draw(
    _ text: ShownText, _ band: Int, _ base: Double, in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    let x = frame.x(Double(band))
    let shown = TextMetrics.truncated(
      text, to: isLevel ? levelWidth : Self.longest, size: style.size)
    let turned = x + style.middleShift
    let place: [SVGAttribute] =
      isLevel
      ? [.x(x), .y(base)] : [.x(turned), .y(base), .turnedUp(aroundX: turned, y: base)]
    svg.element(.text, place) { svg in
      if shown != text { svg.element(.title, text: text) }
      svg.text(shown)
    }
  }
}
