/// What the inside of a shape shows.
package enum Fill: Sendable, Hashable {
  /// Nothing; the pointer passes through.
  case none
  /// That of the group around the shape.
  case inherited
  /// One colour.
  case paint(Paint)
  /// The pattern of a series, over its colour.
  case pattern(SeriesStyle)
}
