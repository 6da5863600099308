/// Room that a mark needs outside the frame, in pixels.
package struct Margins: Sendable, Equatable {
  package var top: Double
  package var right: Double
  package var bottom: Double
  package var left: Double

  /// Makes margins; none unless told.
  package init(top: Double = 0, right: Double = 0, bottom: Double = 0, left: Double = 0) {
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
  }

  static func + (one: Margins, other: Margins) -> Margins {
    Margins(
      top: one.top + other.top, right: one.right + other.right,
      bottom: one.bottom + other.bottom, left: one.left + other.left)
  }

  /// On each side the greater of two.
  func union(_ other: Margins) -> Margins {
    Margins(
      top: max(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom), left: max(left, other.left))
  }
}
