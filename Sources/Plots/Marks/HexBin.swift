package import PlainText
package import SVG

/// Hexagons in place of very many points: their size shows how many, their colour what they are.
package struct HexBin: Mark {
  /// A smaller hexagon inside a cell: what stands out of its points.
  package struct Core: Sendable {
    /// Share of the cell's points, 0...1.
    package let share: Double
    package let paint: Paint

    /// Makes a core.
    package init(share: Double, paint: Paint) {
      self.share = share
      self.paint = paint
    }
  }

  /// The cells, as seen from the upper left corner of the frame.
  package let grid: HexGrid
  /// Colour of each cell.
  package let colors: [Paint]
  /// What stands out of each cell; empty for nothing anywhere.
  package let cores: [Core?]
  /// Tooltips of the cells, asked for when they are drawn; empty for none, and those that the list is too
  /// short for have none: a cell without one takes far fewer elements.
  package let tips: @Sendable () -> [ShownText]
  /// Most cells that have a tooltip.
  package let mostTips: Int

  /// Makes cells.
  package init(
    _ grid: HexGrid, colors: [Paint], cores: [Core?] = [], mostTips: Int = 0,
    tips: @escaping @Sendable () -> [ShownText] = { [] }
  ) {
    precondition(colors.count == grid.cells.count, "one colour per cell")
    precondition(cores.isEmpty || cores.count == grid.cells.count, "one core per cell")
    self.grid = grid
    self.colors = colors
    self.cores = cores
    self.mostTips = mostTips
    self.tips = tips
  }

  /// Gathers points in cells of a frame; all plots with such a frame can share them.
  ///
  /// - Parameter radius: Distance from the middle to the corners of a full cell, in pixels.
  package static func grid(
    x: [Double], y: [Double], radius: Double, in frame: PlotFrame
  ) -> HexGrid {
    HexGrid(
      xs: frame.x(x), ys: frame.y(y), origin: (frame.left, frame.top), radius: radius,
      area: (frame.width, frame.height))
  }

  /// A hexagon as it is drawn.
  package struct Shape {
    let x: Double
    let y: Double
    let radius: Double
    package let paint: Paint

    /// The six corners.
    package var corners: [(x: Double, y: Double)] { HexGrid.corners(x: x, y: y, radius: radius) }
  }

  /// A cell's shape with its tooltip.
  private typealias Tipped = (shape: Shape, tip: ShownText)

  /// The hexagons in drawing order: cells, then cores.
  package func shapes(in frame: PlotFrame) -> [Shape] {
    let cells = self.cells(in: frame)
    return cells + cores(of: cells)
  }

  /// Colours of cells, and again of cores, where each is one element.
  private static let mostColors = 12

  package var load: DrawingLoad {
    let (cells, colors) = (grid.cells.count, min(grid.cells.count, Self.mostColors))
    let tipped = min(cells, mostTips)
    // Each colour is a group of tipped cells and a path of others, and again a path of cores.
    return DrawingLoad(elements: 2 * tipped, data: 90 * tipped)
      + DrawingLoad(elements: (tipped > 0 ? 3 : 2) * colors, data: 110 * cells)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let cells = self.cells(in: frame)
    let tips = mostTips > 0 ? self.tips() : []
    for group in Dot.groups(Array(cells.indices), by: { cells[$0].paint }) {
      let style = Style(fill: .paint(group.key)).attributes(svg)
      let tipped = group.rows.filter { $0 < tips.count && !tips[$0].isEmpty }
      let others = group.rows.filter { $0 >= tips.count || tips[$0].isEmpty }
      draw(others.map { cells[$0] }, style, into: &svg)
      draw(tipped.map { (cells[$0], tips[$0]) }, style, into: &svg)
    }
    let cores = self.cores(of: cells)
    guard !cores.isEmpty else { return }
    // A group of their own: a style sheet that fades the cells can leave them as they are.
    svg.element(.g, [.class("core")]) { svg in
      for group in Dot.groups(Array(cores.indices), by: { cores[$0].paint }) {
        let style = Style(fill: .paint(group.key), stroke: Palette.ground).attributes(svg)
        draw(group.rows.map { cores[$0] }, style, into: &svg)
      }
    }
  }

  private func draw(_ cells: [Tipped], _ style: [SVGAttribute], into svg: inout SVGWriter) {
    guard !cells.isEmpty else { return }
    svg.element(.g, style) { svg in
      for cell in cells {
        svg.element(.path, [.d(Self.path([cell.shape]))]) { $0.element(.title, text: cell.tip) }
      }
    }
  }

  private func draw(_ shapes: [Shape], _ style: [SVGAttribute], into svg: inout SVGWriter) {
    guard !shapes.isEmpty else { return }
    svg.element(.path, style + [.pointerEvents("none"), .d(Self.path(shapes))])
  }

  private func cells(in frame: PlotFrame) -> [Shape] {
    let most = Double(grid.cells.map(\.count).max() ?? 1)
    return zip(grid.cells, colors).map { cell, color in
      Shape(
        x: frame.left + cell.x, y: frame.top + cell.y, radius: size(of: cell, most), paint: color)
    }
  }

  private static let leastCore = 2.5

  /// Their area grows as that of cells does, so that a few points among thousands show.
  private func cores(of cells: [Shape]) -> [Shape] {
    zip(cells, cores).compactMap { cell, core in
      guard let core else { return nil }
      let radius = cell.radius * min(core.share, 1).squareRoot().squareRoot()
      return Shape(
        x: cell.x, y: cell.y, radius: max(radius, Self.leastCore), paint: core.paint)
    }
  }

  /// The area grows with the square root of the count, so that both thin and dense parts show.
  private func size(of cell: HexGrid.Cell, _ most: Double) -> Double {
    let share = (Double(cell.count) / most).squareRoot()
    return grid.radius * (0.3 + 0.7 * share.squareRoot())
  }

  private static func path(_ shapes: [Shape]) -> PathData {
    var path = PathData()
    for shape in shapes {
      let (size, half) = (shape.radius, HexGrid.halfWidth(radius: shape.radius))
      path.move(shape.x, shape.y - size)
      path.line(byX: half, size / 2)
      path.vertical(by: size)
      path.line(byX: -half, size / 2)
      path.line(byX: -half, -size / 2)
      path.vertical(by: -size)
      path.close()
    }
    return path
  }
}
