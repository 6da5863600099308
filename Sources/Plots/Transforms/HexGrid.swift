/// Gathers points in hexagonal cells (as d3-hexbin does): pointy tops, rows shifted by half a cell.
///
/// Counting sort over a grid of cell numbers, so that a million points cost two passes.
package struct HexGrid: Sendable {
  /// A cell that has points.
  package struct Cell: Sendable, Equatable {
    package let x: Double
    package let y: Double
    let members: Range<Int>

    /// Number of its points.
    package var count: Int { members.count }
  }

  /// Distance from the middle of a cell to its corners.
  package let radius: Double
  /// Cells with points, from top to bottom, each row from left to right.
  package let cells: [Cell]

  /// Positions in the input, cell by cell.
  private let order: [Int32]

  private static let halfWidth = 0.866_025_403_784_438_6

  /// Gathers points; those outside the area from the origin to a corner are left out.
  package init(xs: [Double], ys: [Double], radius: Double, area: (width: Double, height: Double)) {
    precondition(xs.count == ys.count, "a point needs x and y")
    self.radius = radius
    let lattice = HexLattice(radius: radius, area: area)
    let numbers = xs.indices.map { lattice.cellNumber(xs[$0], ys[$0]) }
    var ends = [Int](repeating: 0, count: lattice.cellCount)
    for number in numbers where number >= 0 { ends[Int(number)] += 1 }
    for cell in ends.indices.dropFirst() { ends[cell] += ends[cell - 1] }
    var next = [0] + ends.dropLast()
    var order = [Int32](repeating: 0, count: ends.last ?? 0)
    for (row, number) in numbers.enumerated() where number >= 0 {
      order[next[Int(number)]] = Int32(truncatingIfNeeded: row)
      next[Int(number)] += 1
    }
    self.order = order
    cells = ends.indices.compactMap { cell in
      let start = cell == 0 ? 0 : ends[cell - 1]
      guard ends[cell] > start else { return nil }
      let middle = lattice.middle(ofCell: cell)
      return Cell(x: middle.x, y: middle.y, members: start..<ends[cell])
    }
  }

  /// Positions in the input of a cell's points.
  package func rows(of cell: Cell) -> ArraySlice<Int32> { order[cell.members] }

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
