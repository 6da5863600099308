package import PlainText
package import SVG
import Scales

/// The steps of a colour ramp with their ends written below, above the frame.
///
/// ```swift
/// RampLegend(
///   title: "F1", steps: Palette.score, ticks: [(share: 0, text: "0"), (share: 1, text: "1")])
/// ```
package struct RampLegend: Mark {
  package let title: ShownText
  package let steps: [Paint]
  /// Texts below the ramp and their share of its width, 0...1.
  package let ticks: [(share: Double, text: ShownText)]
  /// Sign and text for values that are not known; `nil` for none.
  package let unknown: (paint: Paint, text: ShownText)?
  /// Width of a step in pixels.
  package let stepWidth: Double
  /// Room for the title, so that several ramps can stand below each other; `nil` for its own width.
  package let titleWidth: Double?

  /// Makes a legend.
  package init(
    title: ShownText, steps: [Paint], ticks: [(share: Double, text: ShownText)],
    unknown: (paint: Paint, text: ShownText)? = nil, stepWidth: Double = 22,
    titleWidth: Double? = nil
  ) {
    self.title = title
    self.steps = steps
    self.ticks = ticks
    self.unknown = unknown
    self.stepWidth = stepWidth
    self.titleWidth = titleWidth
  }

  private static let height = 10.0

  package func margins(in plan: PlotPlan) -> Margins { Margins(top: room) }

  private var room: Double { ticks.isEmpty ? 18 : 36 }

  package var load: DrawingLoad {
    DrawingLoad(elements: 2 + steps.count) + DrawingLoad(labels: ticks.map(\.text))
      + DrawingLoad(elements: unknown == nil ? 0 : 2)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let style = TextStyle(size: 12, paint: Palette.note)
    let top = frame.top - frame.slot.top - room + 2
    let titleWidth = titleWidth ?? style.width(of: title)
    let left = PlotLayout.padding.left + titleWidth + (title.isEmpty ? 6 : 10)
    svg.element(
      .text,
      style.attributes(svg) + [
        .x(PlotLayout.padding.left), .y(top + Self.height / 2 + style.middleShift),
      ], text: title)
    for (position, paint) in steps.enumerated() {
      let box: [SVGAttribute] = [
        .x(left + Double(position) * stepWidth), .y(top), .width(stepWidth - 1),
        .height(Self.height),
      ]
      svg.element(.rect, Style(fill: .paint(paint)).attributes(svg) + box)
    }
    let width = Double(steps.count) * stepWidth - 1
    svg.element(.g, style.anchored(.middle).attributes(svg)) { svg in
      for tick in ticks {
        svg.element(
          .text, [.x(left + tick.share * width), .y(top + Self.height + 14)], text: tick.text)
      }
    }
    drawUnknown(x: left + width + 20, y: top + Self.height / 2, style, into: &svg)
  }

  private func drawUnknown(
    x: Double, y: Double, _ style: TextStyle, into svg: inout SVGWriter
  ) {
    guard let unknown else { return }
    Key.Sign.dot(unknown.paint, isHollow: true).draw(x: x, y: y, width: 10, into: &svg)
    svg.element(
      .text, style.attributes(svg) + [.x(x + 16), .y(y + style.middleShift)], text: unknown.text)
  }
}
