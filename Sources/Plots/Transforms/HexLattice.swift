/// The numbered middles of hexagonal cells over an area.
struct HexLattice: Sendable {
  private let stepX: Double
  private let stepY: Double
  private let columns: Int
  private let rows: Int
  private let area: (width: Double, height: Double)

  init(radius: Double, area: (width: Double, height: Double)) {
    stepX = 2 * HexGrid.halfWidth(radius: radius)
    stepY = 1.5 * radius
    self.area = area
    // One more on each side: the middle nearest to a point may lie outside the area.
    columns = Int(area.width / stepX) + 3
    rows = Int(area.height / stepY) + 3
  }

  var cellCount: Int { columns * rows }

  /// The middle of a cell.
  func middle(ofCell cell: Int) -> (x: Double, y: Double) {
    let (row, column) = (cell / columns - 1, cell % columns - 1)
    return ((Double(column) + shift(row)) * stepX, Double(row) * stepY)
  }

  /// Number of the cell whose middle is nearest to a point; -1 outside the area.
  func cellNumber(_ x: Double, _ y: Double) -> Int32 {
    guard x >= 0, x <= area.width, y >= 0, y <= area.height else { return -1 }
    let exactRow = y / stepY
    let row = Self.rounded(exactRow)
    let column = Self.rounded(x / stepX - shift(row))
    let offset = exactRow - Double(row)
    // Only near the upper and lower corners can a cell of the next row be nearer.
    guard abs(offset) * 3 > 1 else { return number(row, column) }
    let otherRow = row + (offset < 0 ? -1 : 1)
    let otherColumn = Self.rounded(x / stepX - shift(otherRow))
    return distance(x, y, row, column) <= distance(x, y, otherRow, otherColumn)
      ? number(row, column) : number(otherRow, otherColumn)
  }

  /// The nearest integer, half away from 0: `rounded()` is a call on machines of the baseline.
  @inline(__always)
  private static func rounded(_ value: Double) -> Int {
    let whole = Int(value)
    let rest = value - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }

  private func shift(_ row: Int) -> Double { row.isMultiple(of: 2) ? 0 : 0.5 }

  private func number(_ row: Int, _ column: Int) -> Int32 {
    Int32(truncatingIfNeeded: (row + 1) * columns + column + 1)
  }

  private func distance(_ x: Double, _ y: Double, _ row: Int, _ column: Int) -> Double {
    let dx = x - (Double(column) + shift(row)) * stepX
    let dy = y - Double(row) * stepY
    return dx * dx + dy * dy
  }
}
