package import SVG

/// Many dots in few bytes: a path for each colour, no tooltips of their own.
///
/// In rounds every colour comes several times, each time with other dots: then no colour lies on all
/// others, and the dots on top are about as mixed as all of them.
///
/// ```swift
/// DotCloud(
///   x: xs, y: ys, look: [0, 1, 0], looks: [.init(Palette.accent), .init(Palette.soft)], radius: 2)
/// ```
package struct DotCloud: Mark {
  /// Colour and shape that many dots share.
  package struct Look: Sendable {
    package let paint: Paint
    package let symbol: Symbol
    /// Whether only the outline is drawn.
    package let isHollow: Bool

    /// Makes a look: a filled circle unless told.
    package init(_ paint: Paint, symbol: Symbol = .circle, isHollow: Bool = false) {
      self.paint = paint
      self.symbol = symbol
      self.isHollow = isHollow
    }
  }

  package let xs: [Double]
  package let ys: [Double]
  /// For each dot the position of its look.
  package let lookIndexes: [UInt8]
  /// Looks in drawing order, within a round the last on top.
  package let looks: [Look]
  package let radius: Double
  /// Steps per pixel: coordinates are whole numbers in a picture scaled down by it.
  package let resolution: Double
  /// How often every look comes.
  package let rounds: Int

  /// Makes a cloud; rows without a place are left out.
  package init(
    x: [Double], y: [Double], look: [UInt8], looks: [Look], radius: Double,
    resolution: Double = 10, rounds: Int = 1
  ) {
    precondition(rounds > 0, "at least one round")
    precondition(x.count == y.count && x.count == look.count, "a dot needs x, y and a look")
    xs = x
    ys = y
    lookIndexes = look
    self.looks = looks
    self.radius = radius
    self.resolution = resolution
    self.rounds = rounds
  }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package var load: DrawingLoad {
    var dots = [Int](repeating: 0, count: looks.count)
    for index in lookIndexes { dots[min(Int(index), looks.count - 1)] += 1 }
    let drawn = zip(looks, dots).filter { $1 > 0 }
    return DrawingLoad(
      elements: 1 + drawn.reduce(0) { $0 + min($1.1, rounds) },
      data: drawn.reduce(0) { $0 + $1.1 * (isPen($1.0) ? 10 : 34) })
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let paths = rowsByRound().flatMap { looks in
      looks.enumerated().filter { !$0.element.isEmpty }.map { (looks: $0.offset, rows: $0.element) }
    }
    guard !paths.isEmpty else { return }
    let pen = Style(strokeWidth: 2 * radius * resolution, isRound: true)
    svg.element(
      .g, pen.penAttributes + [.scaled(by: 1 / resolution)]
    ) { svg in
      for path in paths {
        let look = looks[path.looks]
        let points = PointOrder.sorted(
          path.rows.map { (frame.x(xs[$0]) * resolution, frame.y(ys[$0]) * resolution) },
          cell: 24 * resolution)
        svg.element(.path, style(look).attributes(svg) + [.d(self.path(points, look))])
      }
    }
  }

  /// For each round and look the dots, by a hash of their positions.
  private func rowsByRound() -> [[[Int]]] {
    let none = [[Int]](repeating: [], count: looks.count)
    var rows = [[[Int]]](repeating: none, count: rounds)
    for row in xs.indices where xs[row].isFinite && ys[row].isFinite {
      let round = ScatteredOrder.key(row) % UInt64(rounds)
      rows[Int(round)][min(Int(lookIndexes[row]), looks.count - 1)].append(row)
    }
    return rows
  }

  /// A filled circle is a line without length whose ends are round.
  private func isPen(_ look: Look) -> Bool { look.symbol == .circle && !look.isHollow }

  private func style(_ look: Look) -> Style {
    if isPen(look) { return Style(fill: .inherited, stroke: look.paint, strokeWidth: nil) }
    return look.isHollow
      ? Style(fill: .inherited, stroke: look.paint, strokeWidth: resolution)
      : Style(fill: .paint(look.paint))
  }

  private func path(_ points: [(x: Int, y: Int)], _ look: Look) -> PathData {
    let outline = look.symbol.outline(radius: radius * resolution)
    let start =
      isPen(look)
      ? (x: 0, y: 0) : (x: Int(outline.start.x.rounded()), y: Int(outline.start.y.rounded()))
    let steps = outline.steps.map { (x: $0.x.rounded(), y: $0.y.rounded()) }
    var path = PathData()
    var last = (x: 0, y: 0)
    for point in points {
      let place = (x: point.x + start.x, y: point.y + start.y)
      path.move(byX: Double(place.x - last.x), Double(place.y - last.y))
      last = place
      if isPen(look) {
        path.horizontal(by: 0)
      } else {
        for step in steps { path.line(byX: step.x, step.y) }
        path.close()
      }
    }
    return path
  }
}
