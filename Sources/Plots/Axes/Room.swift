package import SVG

/// Empty room beside the frame, where no other mark gives it: for headers of row labels, or for texts
/// that reach beyond the frame.
package struct Room: Mark {
  package let size: Margins

  /// Makes room.
  package init(_ size: Margins) { self.size = size }

  package func margins(in plan: PlotPlan) -> Margins { size }

  package var load: DrawingLoad { DrawingLoad() }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {}
}
