package import PlainText
package import SVG

/// Names beside points, placed so that none covers another, with a line where one had to move away.
///
///     PointLabels(["Cluster 3"], x: [0.4], y: [0.7], avoiding: (xs, ys))
package struct PointLabels: Mark {
  package let texts: [ShownText]
  package let xs: [Double]
  package let ys: [Double]
  /// For each label the id of the section it links to; empty for none.
  package let links: [String?]
  /// For each label how far from its place it must stay, in pixels; empty for none.
  package let clearances: [Double]
  /// Places that labels should rather not cover.
  package let avoided: (xs: [Double], ys: [Double])
  package let maximumWidth: Double

  private static let style = TextStyle(size: 12, isBold: true, hasHalo: true)

  /// Makes labels, the most important first; rows without a place are left out.
  package init(
    _ texts: [ShownText], x: [Double], y: [Double], links: [String?] = [],
    clearances: [Double] = [], avoiding avoided: (xs: [Double], ys: [Double]) = ([], []),
    maximumWidth: Double = 170
  ) {
    precondition(texts.count == x.count && x.count == y.count, "a label needs x and y")
    precondition(links.isEmpty || links.count == texts.count, "one link per label")
    self.texts = texts
    xs = x
    ys = y
    self.links = links
    self.clearances = clearances
    self.avoided = avoided
    self.maximumWidth = maximumWidth
  }

  package var hasLinks: Bool { links.contains { $0 != nil } }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let rows = texts.indices.filter { xs[$0].isFinite && ys[$0].isFinite && !texts[$0].isEmpty }
    let places = places(of: rows, in: frame)
    guard !places.isEmpty else { return }
    drawLeaders(places, into: &svg)
    svg.element(.g, Self.style.attributes(svg)) { svg in
      for place in places { draw(rows[place.label], at: place.box, into: &svg) }
    }
  }

  /// Where the labels of the rows go.
  func places(of rows: [Int], in frame: PlotFrame) -> [LabelPlacement.Place] {
    let bounds = LabelPlacement.Box(
      x: 2, y: frame.top, width: frame.size.width - 4, height: frame.height)
    var placement = LabelPlacement(
      bounds: bounds, points: zip(avoided.xs, avoided.ys).map { (frame.x($0), frame.y($1)) })
    return placement.place(
      anchors: rows.map { (frame.x(xs[$0]), frame.y(ys[$0])) },
      sizes: rows.map { (Self.style.width(of: shown($0)) + 2, Self.style.size + 4) },
      clearances: clearances.isEmpty ? [] : rows.map { clearances[$0] })
  }

  private func drawLeaders(_ places: [LabelPlacement.Place], into svg: inout SVGWriter) {
    var path = PathData()
    for leader in places.compactMap(\.leader) {
      path.move(leader.x1, leader.y1)
      path.line(leader.x2, leader.y2)
    }
    guard !path.isEmpty else { return }
    svg.element(
      .path, Style(stroke: Palette.note, strokeWidth: 0.75).attributes(svg) + [.d(path)])
  }

  private func draw(_ row: Int, at box: LabelPlacement.Box, into svg: inout SVGWriter) {
    let baseline = box.y + box.height / 2 + Self.style.middleShift
    svg.link(to: links.isEmpty ? nil : links[row]) { svg in
      svg.element(.text, [.x(box.x + 1), .y(baseline)]) { svg in
        if shown(row) != texts[row] { svg.element(.title, text: texts[row]) }
        svg.text(shown(row))
      }
    }
  }

  private func shown(_ row: Int) -> ShownText {
    TextMetrics.truncated(texts[row], to: maximumWidth, size: Self.style.size, isBold: true)
  }
}
