package import SVG

/// A soft field between two values, across the whole frame.
///
/// ```swift
/// Span(.x, 0.61...0.74)
/// ```
package struct Span: Mark {
  package let scale: Channel.Scale
  package let range: ClosedRange<Double>
  package let paint: Paint

  /// Makes a field; nothing is drawn between values that are not finite.
  package init(_ scale: Channel.Scale, _ range: ClosedRange<Double>, paint: Paint = Palette.band) {
    self.scale = scale
    self.range = range
    self.paint = paint
  }

  package var load: DrawingLoad { DrawingLoad(elements: 1) }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else { return }
    let box: [SVGAttribute]
    switch scale {
    case .x:
      let (left, right) = (frame.x(range.lowerBound), frame.x(range.upperBound))
      box = [.x(left), .y(frame.top), .width(right - left), .height(frame.height)]
    case .y:
      let (top, bottom) = (frame.y(range.upperBound), frame.y(range.lowerBound))
      box = [.x(frame.left), .y(top), .width(frame.width), .height(bottom - top)]
    }
    svg.element(.rect, Style(fill: .paint(paint)).attributes(svg) + box)
  }
}
