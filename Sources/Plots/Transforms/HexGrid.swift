/// Gathers points in hexagonal cells (as d3-hexbin does): pointy tops, rows shifted by half a cell.
///
/// Points are counted by the number of their cell, so that a million cost two passes.
package struct HexGrid: Sendable {
  /// A cell that has points.
  package struct Cell: Sendable, Equatable {
    package let x: Double
    package let y: Double
    /// Number of its points.
    package let count: Int
  }

  /// Distance from the middle of a cell to its corners.
  package let radius: Double
  /// Cells with points, from top to bottom, each row from left to right.
  package let cells: [Cell]

  /// For each point the position of its cell among ``cells``; -1 for those left out.
  package let cellOfPoint: [Int32]

  private static let halfWidth = 0.866_025_403_784_438_6

  /// Gathers points; those outside the area are left out.
  ///
  /// - Parameter origin: The corner of the area from which cells are counted, and where they stand.
  package init(
    xs: [Double], ys: [Double], origin: (x: Double, y: Double) = (0, 0), radius: Double,
    area: (width: Double, height: Double)
  ) {
    precondition(xs.count == ys.count, "a point needs x and y")
    self.radius = radius
    let lattice = HexLattice(radius: radius, area: area)
    let numbers = zip(xs, ys).map { lattice.cellNumber($0 - origin.x, $1 - origin.y) }
    var counts = [Int](repeating: 0, count: lattice.cellCount)
    for number in numbers where number >= 0 { counts[Int(number)] += 1 }
    var positions = [Int32](repeating: -1, count: counts.count)
    var cells: [Cell] = []
    for (number, count) in counts.enumerated() where count > 0 {
      positions[number] = Int32(truncatingIfNeeded: cells.count)
      let middle = lattice.middle(ofCell: number)
      cells.append(Cell(x: middle.x, y: middle.y, count: count))
    }
    self.cells = cells
    cellOfPoint = numbers.map { $0 < 0 ? -1 : positions[Int($0)] }
  }

  /// The six corners of a cell, clockwise from the top.
  package static func corners(x: Double, y: Double, radius: Double) -> [(x: Double, y: Double)] {
    let half = halfWidth(radius: radius)
    return [
      (x, y - radius), (x + half, y - radius / 2), (x + half, y + radius / 2), (x, y + radius),
      (x - half, y + radius / 2), (x - half, y - radius / 2),
    ]
  }

  /// Half the width of a cell of a radius.
  package static func halfWidth(radius: Double) -> Double { radius * halfWidth }
}
