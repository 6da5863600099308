/// How a stored picture is turned and mirrored to stand upright; values as in EXIF tag 0x0112.
enum Orientation: Int {
  case upright = 1
  case mirrored, upsideDown, mirroredUpsideDown
  case transposed, needsRightTurn, transversed, needsLeftTurn

  /// Whether width and height change places.
  var swapsSides: Bool { rawValue >= 5 }

  /// Where the pixel at a place of the upright picture is stored.
  ///
  /// - Parameters:
  ///   - x: Column in the upright picture.
  ///   - y: Row in the upright picture.
  ///   - width: Width of the stored picture.
  ///   - height: Height of the stored picture.
  func stored(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
    switch self {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .mirroredUpsideDown: (x, height - 1 - y)
    case .transposed: (y, x)
    case .needsRightTurn: (y, height - 1 - x)
    case .transversed: (width - 1 - y, height - 1 - x)
    case .needsLeftTurn: (width - 1 - y, x)
    }
  }
}
