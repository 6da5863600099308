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
    let paths = PointOrder.sorted(
      x: frame.x(xs).map { $0 * resolution }, y: frame.y(ys).map { $0 * resolution },
      groups: groups, groupCount: rounds * looks.count, cell: 24 * resolution)
    guard paths.contains(where: { !$0.isEmpty }) else { return }
    let pen = Style(strokeWidth: 2 * radius * resolution, isRound: true)
    let styles = looks.map { style($0).attributes(svg) }
    svg.element(
      .g, pen.penAttributes + [.scaled(by: 1 / resolution)]
    ) { svg in
      for (group, places) in paths.enumerated() where !places.isEmpty {
        let look = group % looks.count
        svg.element(.path, styles[look] + [.d(path(places, looks[look]))])
      }
    }
  }

  /// For each dot its path: all looks of the first round, then those of the next; the round by a hash of
  /// the dot's position.
  private var groups: [Int32] {
    xs.indices.map { row in
      guard xs[row].isFinite, ys[row].isFinite else { return -1 }
      let round = rounds == 1 ? 0 : Int(ScatteredOrder.key(row) % UInt64(rounds))
      return Int32(round * looks.count + min(Int(lookIndexes[row]), looks.count - 1))
    }
  }

  /// A filled circle is a line without length whose ends are round.
  private func isPen(_ look: Look) -> Bool { look.symbol == .circle && !look.isHollow }

  private func style(_ look: Look) -> Style {
    if isPen(look) { return Style(fill: .inherited, stroke: look.paint, strokeWidth: nil) }
    return look.isHollow
      ? Style(fill: .inherited, stroke: look.paint, strokeWidth: resolution)
      : Style(fill: .paint(look.paint))
  }

  private func path(_ places: ArraySlice<PathData.Place>, _ look: Look) -> PathData {
    var (path, shape) = (PathData(), PathData())
    if isPen(look) {
      shape.horizontal(by: 0)
      path.append(shape, at: places)
    } else {
      let outline = look.symbol.outline(radius: radius * resolution)
      for step in outline.steps { shape.line(byX: step.x.rounded(), step.y.rounded()) }
      shape.close()
      // A shape starts at its first corner, so the first move is as from a dot with that corner at 0.
      path.append(
        shape, at: places,
        from: PathData.Place(
          x: -Int32(outline.start.x.rounded()), y: -Int32(outline.start.y.rounded())))
    }
    return path
  }
}
