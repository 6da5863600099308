/// The area that data is drawn in, with the scales that lead there.
package struct PlotFrame: Sendable {
  package let left: Double
  package let top: Double
  package let right: Double
  package let bottom: Double
  /// Size of the whole picture.
  package let size: (width: Double, height: Double)
  /// What the layout was made from.
  package let plan: PlotPlan
  package let x: PositionScale
  package let y: PositionScale
  /// Where a mark's own room outside the frame begins, as distance from the frame on each side.
  package var slot = Margins()

  package var width: Double { right - left }
  package var height: Double { bottom - top }

  /// Whether data is drawn in the same area of pictures of one size.
  func isAlike(_ other: PlotFrame) -> Bool {
    (left, top, right, bottom) == (other.left, other.top, other.right, other.bottom)
      && size == other.size
  }
}
