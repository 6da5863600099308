package import SVG

/// One layer of a plot: it shows columns of data through the plot's scales.
///
/// Axes, grids, labels and legends are marks too. A mark that needs room outside the frame says how
/// much; marks on the same side get their room one after the other, the first nearest the frame.
package protocol Mark: Sendable {
  /// Columns from which scales may take their domain.
  var channels: [Channel] { get }
  /// Series whose patterns the mark fills areas with.
  var patterns: [SeriesStyle] { get }
  /// Whether a part of it links to a section of the page.
  var hasLinks: Bool { get }
  /// Room outside the frame.
  func margins(in plan: PlotPlan) -> Margins
  /// How far it reaches beyond the frame without claiming the room for itself, such as half a tick
  /// label.
  func overhang(in plan: PlotPlan) -> Margins
  /// How much of a page it takes.
  var load: DrawingLoad { get }
  /// Writes the mark.
  func draw(in frame: PlotFrame, into svg: inout SVGWriter)
}

extension Mark {
  package var channels: [Channel] { [] }
  package var patterns: [SeriesStyle] { [] }
  package var hasLinks: Bool { false }
  package func margins(in plan: PlotPlan) -> Margins { Margins() }
  package func overhang(in plan: PlotPlan) -> Margins { Margins() }
}
