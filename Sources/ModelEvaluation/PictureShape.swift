/// The size of a picture file and how it is turned, which boxes are checked against.
package struct PictureShape: Sendable, Equatable {
  /// Width in pixels as it is stored.
  package let width: Int
  /// Height in pixels as it is stored.
  package let height: Int
  /// How it is turned and mirrored to stand upright: 1...8, as in EXIF tag 0x0112.
  package let orientation: Int

  /// Makes a shape.
  package init(width: Int, height: Int, orientation: Int = 1) {
    self.width = width
    self.height = height
    self.orientation = orientation
  }

  /// Whether width and height change places.
  private var swapsSides: Bool { orientation >= 5 }

  /// Size of the upright picture.
  package var upright: (width: Int, height: Int) {
    swapsSides ? (height, width) : (width, height)
  }

  /// Where a place of the stored picture is in the upright one, both in widths and heights.
  package func upright(x: Double, y: Double) -> (x: Double, y: Double) {
    switch orientation {
    case 2: (1 - x, y)
    case 3: (1 - x, 1 - y)
    case 4: (x, 1 - y)
    case 5: (y, x)
    case 6: (1 - y, x)
    case 7: (1 - y, 1 - x)
    case 8: (y, 1 - x)
    default: (x, y)
    }
  }
}
