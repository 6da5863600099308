package import PlainText
package import SVG

/// Marks that belong together: they share a link, a tooltip and a name for the page's style sheet.
///
/// ```swift
/// Group([Dot(x: xs, y: ys, fill: paints)], link: "cluster-6", title: "Cluster 6, 24 images")
/// ```
package struct Group: Mark {
  package let marks: [any Mark]
  /// Id of the section of the page that the group links to; `nil` for none.
  package let link: String?
  /// Tooltip wherever a mark has none of its own; empty for none.
  package let title: ShownText
  /// Class for the style sheet; `nil` for none.
  package let name: String?

  /// Makes a group.
  package init(
    _ marks: [any Mark], link: String? = nil, title: ShownText = "", name: String? = nil
  ) {
    self.marks = marks
    self.link = link
    self.title = title
    self.name = name
  }

  package var channels: [Channel] { marks.flatMap(\.channels) }
  package var patterns: [SeriesStyle] { marks.flatMap(\.patterns) }
  package var hasLinks: Bool { link != nil || marks.contains { $0.hasLinks } }

  package var load: DrawingLoad {
    DrawingLoad(elements: link == nil ? 1 : 2) + DrawingLoad(labels: [title])
      + .sum(of: marks.map(\.load))
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let classes = [name].compactMap(\.self).map { SVGAttribute.class($0) }
    svg.link(to: link) { svg in
      svg.element(.g, classes) { svg in
        if !title.isEmpty { svg.element(.title, text: title) }
        for mark in marks { mark.draw(in: frame, into: &svg) }
      }
    }
  }
}
