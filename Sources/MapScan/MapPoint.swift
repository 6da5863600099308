/// An image on the map, with its score.
struct MapPoint {
  var x: Double
  var y: Double
  var value: Double
  /// How much worse than the mean it did, in whatever is scanned.
  var deficit: Double
  /// Row of the image in the caller's columns.
  var row: Int

  /// A total order by x, then y, value and row: the same for every order of rows, but for images
  /// alike in everything.
  func precedesAlongX(_ other: MapPoint) -> Bool {
    if x != other.x { return x < other.x }
    if y != other.y { return y < other.y }
    if value != other.value { return value < other.value }
    return row < other.row
  }

  /// The same order beginning with y.
  func precedesAlongY(_ other: MapPoint) -> Bool {
    y != other.y ? y < other.y : precedesAlongX(other)
  }
}
