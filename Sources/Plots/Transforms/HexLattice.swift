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
  @inline(__always)
  func cellNumber(_ x: Double, _ y: Double) -> Int32 {
    guard x >= 0, x <= area.width, y >= 0, y <= area.height else { return -1 }
    let (exactRow, exactColumn) = (y / stepY, x / stepX)
    let row = Nearest.whole(exactRow)
    let column = Nearest.whole(exactColumn - shift(row))
    let offset = exactRow - Double(row)
    // Only near the upper and lower corners can a cell of the next row be nearer; it is looked at
    // always, which costs less than to ask whether.
    let otherRow = row + (offset < 0 ? -1 : 1)
    let otherColumn = Nearest.whole(exactColumn - shift(otherRow))
    let isNear = distance(x, y, row, column) <= distance(x, y, otherRow, otherColumn)
    let isOther = abs(offset) * 3 > 1 ? !isNear : false
    return number(isOther ? otherRow : row, isOther ? otherColumn : column)
  }

  private func shift(_ row: Int) -> Double { 0.5 * Double(row & 1) }

  private func number(_ row: Int, _ column: Int) -> Int32 {
    Int32(truncatingIfNeeded: (row + 1) * columns + column + 1)
  }

  private func distance(_ x: Double, _ y: Double, _ row: Int, _ column: Int) -> Double {
    let dx = x - (Double(column) + shift(row)) * stepX
    let dy = y - Double(row) * stepY
    return dx * dx + dy * dy
  }
}
