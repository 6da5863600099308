package import SVG

/// Several ways to show the same data in one place; the first is shown until a page's style sheet
/// chooses another.
///
/// ```swift
/// Views([.init("f1", marks: [dots]), .init("split", marks: [otherDots])])
/// ```
package struct Views: Mark {
  /// One way: a name for the style sheet (`view-f1`) and its marks.
  package struct View: Sendable {
    package let name: String
    package let marks: [any Mark]

    /// Makes a view.
    package init(_ name: String, marks: [any Mark]) {
      self.name = name
      self.marks = marks
    }
  }

  package let views: [View]

  /// Makes the views.
  package init(_ views: [View]) { self.views = views }

  package var channels: [Channel] { views.first?.marks.flatMap(\.channels) ?? [] }
  package var patterns: [SeriesStyle] { views.flatMap { $0.marks.flatMap(\.patterns) } }
  package var hasLinks: Bool { views.contains { $0.marks.contains { $0.hasLinks } } }

  package func margins(in plan: PlotPlan) -> Margins {
    views.map { view in
      view.marks.reduce(Margins()) { $0 + $1.margins(in: plan) }
    }.reduce(Margins()) { $0.union($1) }
  }

  package func overhang(in plan: PlotPlan) -> Margins {
    views.flatMap(\.marks).reduce(Margins()) { $0.union($1.overhang(in: plan)) }
  }

  package var load: DrawingLoad {
    .sum(of: views.map { DrawingLoad(elements: 1) + .sum(of: $0.marks.map(\.load)) })
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    guard let first = views.first else { return }
    draw(first, [], in: frame, into: &svg)
    for view in views.dropFirst() {
      // The pointer meets the first, also below another, for its tooltips and links.
      svg.laterView {
        draw(view, [.display("none"), .pointerEvents("none")], in: frame, into: &$0)
      }
    }
  }

  private func draw(
    _ view: View, _ attributes: [SVGAttribute], in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    svg.element(.g, [.class("view-\(view.name)")] + attributes) { svg in
      var frame = frame
      for mark in view.marks {
        mark.draw(in: frame, into: &svg)
        frame.slot = frame.slot + mark.margins(in: frame.plan)
      }
    }
  }
}
