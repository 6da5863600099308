import ModelEvaluation

/// A part of a picture of the picture's own shape, in widths and heights of it.
package struct PictureWindow: Sendable, Equatable {
  /// Left edge.
  package let x: Double
  /// Top edge.
  package let y: Double
  /// Width and height alike.
  package let side: Double

  /// All of a picture.
  static let whole = PictureWindow(x: 0, y: 0, side: 1)
  /// Share of the picture below which the greatest error is too small to be seen in a thumbnail.
  private static let smallest = 0.02
  /// How many sides of the error a part shows.
  private static let surrounding = 6.0
  /// Least and greatest side of a part; a larger part is not worth what it cuts away.
  private static let sides = 0.25...0.75

  private init(x: Double, y: Double, side: Double) {
    self.x = x
    self.y = y
    self.side = side
  }

  /// The part around an error, with as many other errors as have room; `nil` where the greatest error
  /// is large enough to be seen in the whole picture, or the part would be most of it.
  ///
  /// - Parameter errors: Where the errors are, that which tells most first.
  init?(around errors: [PictureArea]) {
    guard let error = errors.first, (errors.map(\.share).max() ?? 1) < Self.smallest else {
      return nil
    }
    let side = max(
      Self.surrounding * max(error.width, error.height), Self.sides.lowerBound)
    guard side <= Self.sides.upperBound else { return nil }
    func start(_ middle: Double) -> Double { min(max(middle - side / 2, 0), 1 - side) }
    self.init(
      x: start(error.x + error.width / 2), y: start(error.y + error.height / 2), side: side)
  }

  /// Whether an area is inside, at least in part.
  func shows(_ area: PictureArea) -> Bool {
    area.x < x + side && area.x + area.width > x && area.y < y + side && area.y + area.height > y
  }

  /// A span from left to right as seen in the part, cut off at its edges.
  func across(_ from: Double, _ to: Double) -> (Double, Double) {
    (Self.cut((from - x) / side), Self.cut((to - x) / side))
  }

  /// A span from top to bottom as seen in the part, cut off at its edges.
  func down(_ from: Double, _ to: Double) -> (Double, Double) {
    (Self.cut((from - y) / side), Self.cut((to - y) / side))
  }

  private static func cut(_ place: Double) -> Double { min(max(place, 0), 1) }
}
