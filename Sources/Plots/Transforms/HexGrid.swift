/// Gathers points in hexagonal cells (as d3-hexbin does): pointy tops, rows shifted by half a cell.
package struct HexGrid: Sendable {
  /// Points of one cell.
  package struct Cell: Sendable, Equatable {
    package let x: Double
    package let y: Double
    /// Positions of its points in the input.
    package var rows: [Int32]
  }

  /// Distance from the middle of a cell to its corners.
  package let radius: Double
  /// Cells with points, from top to bottom, each row from left to right.
  package let cells: [Cell]

  private static let halfWidth = 0.866_025_403_784_438_6

  /// Gathers points; those without a place are left out.
  package init(_ points: [(x: Double, y: Double)], radius: Double) {
    self.radius = radius
    let (stepX, stepY) = (radius * 2 * Self.halfWidth, radius * 1.5)
    var positions: [Key: Int] = [:]
    var found: [(key: Key, cell: Cell)] = []
    for (row, point) in points.enumerated() where point.x.isFinite && point.y.isFinite {
      let key = Self.key(point, stepX, stepY)
      if let position = positions[key] {
        found[position].cell.rows.append(Int32(row))
      } else {
        positions[key] = found.count
        let shift = key.row.isMultiple(of: 2) ? 0 : 0.5
        let cell = Cell(
          x: (Double(key.column) + shift) * stepX, y: Double(key.row) * stepY, rows: [Int32(row)])
        found.append((key, cell))
      }
    }
    cells = found.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .map(\.cell)
  }

  /// Corners of a cell of a radius, clockwise from the top.
  package static func corners(x: Double, y: Double, radius: Double) -> [(x: Double, y: Double)] {
    let half = radius * halfWidth
    return [
      (x, y - radius), (x + half, y - radius / 2), (x + half, y + radius / 2), (x, y + radius),
      (x - half, y + radius / 2), (x - half, y - radius / 2),
    ]
  }

  private struct Key: Hashable {
    var column: Int
    var row: Int
  }

  /// The nearer of the two candidate cells above and below the point.
  private static func key(
    _ point: (x: Double, y: Double), _ stepX: Double, _ stepY: Double
  ) -> Key {
    let exactRow = point.y / stepY
    let row = Int(exactRow.rounded())
    let exactColumn = point.x / stepX - (row.isMultiple(of: 2) ? 0 : 0.5)
    let column = Int(exactColumn.rounded())
    let offsetRow = exactRow - Double(row)
    guard abs(offsetRow) * 3 > 1 else { return Key(column: column, row: row) }
    let offsetColumn = exactColumn - Double(column)
    let otherRow = row + (offsetRow < 0 ? -1 : 1)
    let otherExact = point.x / stepX - (otherRow.isMultiple(of: 2) ? 0 : 0.5)
    let otherColumn = Int(otherExact.rounded())
    let (nearX, nearY) = (offsetColumn * stepX, offsetRow * stepY)
    let farX = (otherExact - Double(otherColumn)) * stepX
    let farY = (exactRow - Double(otherRow)) * stepY
    return nearX * nearX + nearY * nearY <= farX * farX + farY * farY
      ? Key(column: column, row: row) : Key(column: otherColumn, row: otherRow)
  }
}
