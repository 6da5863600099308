/// A part of a picture, measured in widths and heights of the upright picture, from its top left corner.
public struct PictureArea: Sendable, Equatable {
  /// Left edge; an area may leave the picture.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width, 0 or more.
  public var width: Double
  /// Height, 0 or more.
  public var height: Double

  /// Makes an area.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Share of the picture.
  package var share: Double { width * height }
}

extension PictureBoxes.Box {
  /// Where the box is.
  package var area: PictureArea { PictureArea(x: x, y: y, width: width, height: height) }
}
