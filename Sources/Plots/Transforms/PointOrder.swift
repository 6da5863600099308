/// Orders points so that each is near the one before, which makes relative coordinates short.
enum PointOrder {
  /// Whole coordinates in an order that does not depend on the order of the input.
  ///
  /// Row of cells by row of cells, every other row backwards; points of one cell by place.
  static func sorted(
    _ points: [(x: Double, y: Double)], cell: Double
  ) -> [(x: Int, y: Int)] {
    let keyed = points.map { point in
      let (column, row) = (Int(point.x / cell), Int(point.y / cell))
      return (
        cell: word(row, row.isMultiple(of: 2) ? column : -column),
        place: word(Int(point.x.rounded()), Int(point.y.rounded()))
      )
    }
    return keyed.sorted { ($0.cell, $0.place) < ($1.cell, $1.place) }.map { halves($0.place) }
  }

  /// Two numbers of 32 bits in one, which are then compared at once, the first before the second.
  private static func word(_ first: Int, _ second: Int) -> Int { first << 32 + second }

  private static func halves(_ word: Int) -> (x: Int, y: Int) {
    let second = Int(Int32(truncatingIfNeeded: word))
    return ((word - second) >> 32, second)
  }
}
