package import PlainText
package import SVG

/// One picture: marks over columns of data, and how their scales are made.
///
/// ```swift
/// let plot = Plot(
///   id: "f1", title: "F1 per cluster", description: "Mean F1 of each cluster.", width: 640,
///   height: .step(20), x: .linear(domain: (0, 1)), y: .band(count: names.count),
///   marks: [Grid(.x), AxisX(), RowLabels(names), Dot(x: means, y: rows, fill: paints)])
/// let picture = plot.document.inline
/// ```
package struct Plot: Sendable {
  /// How the height follows.
  package enum Height: Sendable {
    /// Height of the frame in pixels.
    case frame(Double)
    /// Height of one band's step; the frame is as high as its bands need.
    case step(Double)
    /// As high as the data is when a unit of y is as long as one of x, between two bounds.
    case data(least: Double, greatest: Double)
  }

  package var id: String
  package var title: ShownText
  package var description: ShownText
  package var width: Double
  package var height: Height
  package var x: ScaleOptions
  package var y: ScaleOptions
  /// Whether a unit of y is as long as one of x; one of the two domains is widened for it.
  package var isEqualAspect: Bool
  /// Greatest width of the frame in pixels, where the data would not fill a wider one.
  package var mostFrameWidth: Double
  package var marks: [any Mark]

  /// Makes a plot.
  package init(
    id: String, title: ShownText, description: ShownText, width: Double, height: Height,
    x: ScaleOptions = .linear(), y: ScaleOptions = .linear(), isEqualAspect: Bool = false,
    mostFrameWidth: Double = .infinity, marks: [any Mark]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.x = x
    self.y = y
    self.isEqualAspect = isEqualAspect
    self.mostFrameWidth = mostFrameWidth
    self.marks = marks
  }

  /// Where the data lies, for a picture that is not SVG.
  package var frame: PlotFrame { PlotLayout(self).frame }

  /// The finished picture.
  package var document: SVGDocument {
    let layout = PlotLayout(self)
    let marks = marks
    return SVGDocument(
      id: id, title: title, description: description, size: layout.frame.size,
      isInteractive: marks.contains { $0.hasLinks },
      load: { .sum(of: marks.map(\.load)) + DrawingLoad(elements: 3 * Self.patterned(marks).count) }
    ) { svg in
      Self.definePatterns(of: marks, into: &svg)
      for (mark, slot) in zip(marks, layout.slots) {
        var frame = layout.frame
        frame.slot = slot
        mark.draw(in: frame, into: &svg)
      }
    }
  }

  /// Whether what both show stands at the same place in both, and needs the same patterns.
  package func isLaidOut(as other: Plot) -> Bool {
    let (one, two) = (PlotLayout(self), PlotLayout(other))
    return one.slots == two.slots && one.frame.isAlike(two.frame)
      && Self.patterned(marks) == Self.patterned(other.marks)
  }

  private static func patterned(_ marks: [any Mark]) -> [SeriesStyle] {
    marks.flatMap(\.patterns).reduce(into: []) { defined, style in
      if style.pattern != .solid, !defined.contains(style) { defined.append(style) }
    }
  }

  private static func definePatterns(of marks: [any Mark], into svg: inout SVGWriter) {
    let series = patterned(marks)
    guard !series.isEmpty else { return }
    svg.element(.defs) { svg in
      for style in series { FillPattern.define(style, into: &svg) }
    }
  }
}
