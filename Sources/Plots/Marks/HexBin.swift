package import SVG

/// Hexagons in place of very many points: their size shows how many, their colour what they are.
///
///     HexBin(x: xs, y: ys, color: .mean(f1s, scale: { ramp($0) }))
package struct HexBin: Mark {
  /// How a cell gets its colour.
  package enum Color: Sendable {
    /// By the mean of its points' values; NaN is left out of it.
    case mean([Double], scale: @Sendable (Double) -> Paint)
    /// By the most frequent of its points' positions in a list of colours.
    case mode([UInt8], paints: [Paint])
  }

  package let xs: [Double]
  package let ys: [Double]
  package let color: Color
  /// Distance from the middle to the corners of a full cell, in pixels.
  package let radius: Double

  /// Makes cells.
  package init(x: [Double], y: [Double], color: Color, radius: Double = 5.5) {
    precondition(x.count == y.count, "a point needs x and y")
    xs = x
    ys = y
    self.color = color
    self.radius = radius
  }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let grid = grid(in: frame)
    let most = Double(grid.cells.map(\.count).max() ?? 1)
    let cells = Array(grid.cells.indices)
    for group in Dot.groups(cells, by: { paint(of: grid.rows(of: grid.cells[$0])) }) {
      var path = PathData()
      for index in group.rows { append(grid.cells[index], most, to: &path) }
      svg.element(
        .path,
        Style(fill: .paint(group.key)).attributes(svg) + [.pointerEvents("none"), .d(path)])
    }
  }

  /// The hexagons as shapes, for a picture that is not SVG.
  package func shapes(
    in frame: PlotFrame
  ) -> [(corners: [(x: Double, y: Double)], paint: Paint)] {
    let grid = grid(in: frame)
    let most = Double(grid.cells.map(\.count).max() ?? 1)
    return grid.cells.map { cell in
      (
        HexGrid.corners(x: cell.x, y: cell.y, radius: size(of: cell, most)),
        paint(of: grid.rows(of: cell))
      )
    }
  }

  private func grid(in frame: PlotFrame) -> HexGrid {
    HexGrid(
      xs: xs.map { frame.x($0) }, ys: ys.map { frame.y($0) }, radius: radius, area: frame.size)
  }

  /// The area grows with the square root of the count, so that both thin and dense parts show.
  private func size(of cell: HexGrid.Cell, _ most: Double) -> Double {
    let share = (Double(cell.count) / most).squareRoot()
    return radius * (0.3 + 0.7 * share.squareRoot())
  }

  private func append(_ cell: HexGrid.Cell, _ most: Double, to path: inout PathData) {
    let size = size(of: cell, most)
    let half = HexGrid.halfWidth(radius: size)
    path.move(cell.x, cell.y - size)
    path.line(byX: half, size / 2)
    path.vertical(by: size)
    path.line(byX: -half, size / 2)
    path.line(byX: -half, -size / 2)
    path.vertical(by: -size)
    path.close()
  }

  private func paint(of rows: ArraySlice<Int32>) -> Paint {
    switch color {
    case .mean(let values, let scale):
      let known = rows.lazy.map { values[Int($0)] }.filter { !$0.isNaN }
      let sum = known.reduce((total: 0.0, count: 0.0)) { ($0.total + $1, $0.count + 1) }
      return scale(sum.count > 0 ? sum.total / sum.count : .nan)
    case .mode(let indexes, let paints):
      var counts = [Int](repeating: 0, count: paints.count)
      for row in rows { counts[min(Int(indexes[Int(row)]), paints.count - 1)] += 1 }
      let most = counts.max() ?? 0
      return paints[counts.firstIndex(of: most) ?? 0]
    }
  }
}
