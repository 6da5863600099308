package import PlainText
package import SVG

/// Names beside points, placed so that none covers another, with a line where one had to move away.
///
/// ```swift
/// PointLabels(names, x: xs, y: ys, avoiding: (xs, ys))
/// ```
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
  /// For each avoided place the radius in pixels of a disc there, which no label covers; empty where
  /// the places are mere points.
  package let avoidedRadii: [Double]
  /// For each label whether it is set in bold; empty for all.
  package let isStrong: [Bool]
  package let maximumWidth: Double
  /// Whether labels stay inside the frame, not only inside the picture.
  package let isInFrame: Bool

  /// Makes labels, the most important first; rows without a place are left out.
  package init(
    _ texts: [ShownText], x: [Double], y: [Double], links: [String?] = [],
    clearances: [Double] = [], avoiding avoided: (xs: [Double], ys: [Double]) = ([], []),
    radii: [Double] = [], isStrong: [Bool] = [], maximumWidth: Double = 170,
    isInFrame: Bool = false
  ) {
    precondition(texts.count == x.count && x.count == y.count, "a label needs x and y")
    precondition(links.isEmpty || links.count == texts.count, "one link per label")
    precondition(radii.isEmpty || radii.count == avoided.xs.count, "one radius per disc")
    self.texts = texts
    xs = x
    ys = y
    self.links = links
    self.clearances = clearances
    self.avoided = avoided
    avoidedRadii = radii
    self.isStrong = isStrong
    self.maximumWidth = maximumWidth
    self.isInFrame = isInFrame
  }

  package var hasLinks: Bool { links.contains { $0 != nil } }

  package var load: DrawingLoad {
    DrawingLoad(elements: 3) + DrawingLoad(labels: texts, links: links)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let rows = texts.indices.filter { xs[$0].isFinite && ys[$0].isFinite && !texts[$0].isEmpty }
    let names = rows.map(shown)
    let places = places(of: rows, named: names, in: frame)
    guard !places.isEmpty else { return }
    drawLeaders(places, into: &svg)
    for isBold in [false, true] {
      let shown = places.filter { style(rows[$0.label]).isBold == isBold }
      guard let first = shown.first else { continue }
      svg.element(.g, style(rows[first.label]).attributes(svg)) { svg in
        for place in shown {
          draw(rows[place.label], names[place.label], at: place.box, into: &svg)
        }
      }
    }
  }

  private func style(_ row: Int) -> TextStyle {
    TextStyle(size: 12, isBold: isStrong.isEmpty || isStrong[row], hasHalo: true)
  }

  /// Where the labels of the rows go.
  private func places(
    of rows: [Int], named names: [ShownText], in frame: PlotFrame
  ) -> [LabelPlacement.Place] {
    let (left, right) = isInFrame ? (frame.left, frame.right) : (2, frame.size.width - 2)
    let bounds = LabelPlacement.Box(
      x: left, y: frame.top, width: right - left, height: frame.height)
    let points = zip(frame.x(avoided.xs), frame.y(avoided.ys)).map { (x: $0, y: $1) }
    var placement = LabelPlacement(
      bounds: bounds, points: avoidedRadii.isEmpty ? points : [],
      discs: zip(points, avoidedRadii).map { .init(x: $0.x, y: $0.y, radius: $1) })
    return placement.place(
      anchors: rows.map { (frame.x(xs[$0]), frame.y(ys[$0])) },
      sizes: zip(rows, names).map { (style($0).width(of: $1) + 2, style($0).size + 4) },
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

  private func draw(
    _ row: Int, _ name: ShownText, at box: LabelPlacement.Box, into svg: inout SVGWriter
  ) {
    let baseline = box.y + box.height / 2 + style(row).middleShift
    svg.link(to: links.isEmpty ? nil : links[row]) { svg in
      svg.element(.text, [.x(box.x + 1), .y(baseline)]) { svg in
        if name != texts[row] { svg.element(.title, text: texts[row]) }
        svg.text(name)
      }
    }
  }

  /// The name of a row, cut where it is too long.
  private func shown(_ row: Int) -> ShownText {
    TextMetrics.truncated(
      texts[row], to: maximumWidth, size: style(row).size, isBold: style(row).isBold)
  }
}
