package import PlainText
package import SVG
import Scales

/// Tick labels left of the frame and a name above them.
///
/// ```swift
/// AxisY(label: "Precision")
/// ```
package struct AxisY: Mark {
  /// What is measured, written above the axis; empty for nothing.
  package let label: ShownText
  /// Places of the ticks; `nil` for about five round ones.
  package let ticks: [Double]?
  /// Whether only whole numbers get a tick.
  package let isInteger: Bool

  /// Makes an axis.
  package init(label: ShownText = "", ticks: [Double]? = nil, isInteger: Bool = false) {
    self.label = label
    self.ticks = ticks
    self.isInteger = isInteger
  }

  package func margins(in plan: PlotPlan) -> Margins {
    let scale = LinearScale(domain: plan.yDomain, range: (0, 1))
    let texts = AxisTicks.make(scale: scale, ticks: ticks, isInteger: isInteger).texts
    let widest = texts.map { TextStyle.note.width(of: $0) }.max() ?? 0
    return Margins(top: label.isEmpty ? 6 : 24, left: widest + 8)
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 1 + (ticks?.count ?? AxisTicks.most)) + DrawingLoad(labels: [label])
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard case .linear(let y) = frame.y else { return }
    let (ticks, texts) = AxisTicks.make(scale: y, ticks: ticks, isInteger: isInteger)
    let right = frame.left - frame.slot.left - 8
    svg.element(.g, TextStyle.note.anchored(.end).attributes(svg)) { svg in
      for (tick, text) in zip(ticks, texts) {
        svg.element(
          .text, [.x(right), .y(y(tick) + TextStyle.note.middleShift)], text: text)
      }
    }
    guard !label.isEmpty else { return }
    svg.element(
      .text,
      TextStyle.note.attributes(svg) + [
        .x(PlotLayout.padding.left), .y(frame.top - frame.slot.top - 12),
      ], text: label)
  }
}
