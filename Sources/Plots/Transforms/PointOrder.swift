/// Orders points so that each is near the one before, which makes relative coordinates short.
enum PointOrder {
  /// Whole coordinates in an order that does not depend on the order of the input.
  ///
  /// Row of cells by row of cells, every other row backwards; points of one cell by place.
  static func sorted(
    _ points: [(x: Double, y: Double)], cell: Double
  ) -> [(x: Int, y: Int)] {
    let keyed = points.map { point in
      let x = Int(point.x.rounded())
      let y = Int(point.y.rounded())
      let (column, row) = (Int(point.x / cell), Int(point.y / cell))
      return (row: row, column: row.isMultiple(of: 2) ? column : -column, x: x, y: y)
    }
    return keyed.sorted { ($0.row, $0.column, $0.x, $0.y) < ($1.row, $1.column, $1.x, $1.y) }
      .map { ($0.x, $0.y) }
  }
}
