package import PlainText
package import SVG
import Scales

/// Tick labels and a name below or above the frame.
///
/// ```swift
/// AxisX(.bottom, label: "F1", ticks: [0, 0.5, 1])
/// ```
package struct AxisX: Mark {
  package enum Side: Sendable { case top, bottom }

  package let side: Side
  /// What is measured, written at the end of the axis; empty for nothing.
  package let label: ShownText
  /// Places of the ticks; `nil` for about five round ones.
  package let ticks: [Double]?
  /// Whether only whole numbers get a tick.
  package let isInteger: Bool

  /// Makes an axis.
  package init(
    _ side: Side = .bottom, label: ShownText = "", ticks: [Double]? = nil, isInteger: Bool = false
  ) {
    self.side = side
    self.label = label
    self.ticks = ticks
    self.isInteger = isInteger
  }

  package func margins(in plan: PlotPlan) -> Margins {
    let room = label.isEmpty ? 20.0 : 36.0
    return side == .top ? Margins(top: room) : Margins(bottom: room)
  }

  package func overhang(in plan: PlotPlan) -> Margins {
    let scale = LinearScale(domain: plan.xDomain, range: (0, 1))
    let texts = AxisTicks.make(scale: scale, ticks: ticks, isInteger: isInteger).texts
    let halves = [texts.first, texts.last].map { text in
      TextStyle.note.width(of: text ?? "") / 2 + 2
    }
    return Margins(right: halves[1], left: halves[0])
  }

  package var load: DrawingLoad {
    DrawingLoad(elements: 1 + (ticks?.count ?? AxisTicks.most)) + DrawingLoad(labels: [label])
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard case .linear(let x) = frame.x else { return }
    let (ticks, texts) = AxisTicks.make(scale: x, ticks: ticks, isInteger: isInteger)
    let baseline =
      side == .top ? frame.top - frame.slot.top - 7 : frame.bottom + frame.slot.bottom + 16
    svg.element(.g, TextStyle.note.anchored(.middle).attributes(svg)) { svg in
      for (tick, text) in zip(ticks, texts) {
        svg.element(.text, [.x(x(tick)), .y(baseline)], text: text)
      }
      guard !label.isEmpty else { return }
      drawLabel(baseline + (side == .top ? -16 : 17), in: frame, into: &svg)
    }
  }

  /// In the middle of the frame, as far as the picture has room for it there.
  private func drawLabel(_ baseline: Double, in frame: PlotFrame, into svg: inout SVGWriter) {
    let shown = TextMetrics.truncated(
      label, to: frame.size.width - 2 * PlotLayout.padding.left, size: TextStyle.note.size)
    let half = TextStyle.note.width(of: shown) / 2 + PlotLayout.padding.left
    let x = min(max((frame.left + frame.right) / 2, half), frame.size.width - half)
    svg.element(.text, [.x(x), .y(baseline)]) { svg in
      if shown != label { svg.element(.title, text: label) }
      svg.text(shown)
    }
  }
}
