/// A rectangle in pixels by its top left corner.
package struct Box: Sendable, Equatable {
  /// Left edge.
  package let x: Double
  /// Top edge.
  package let y: Double
  /// Width, 0 or more.
  package let width: Double
  /// Height, 0 or more.
  package let height: Double

  /// Makes a box.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Area of the part that both boxes cover.
  package func intersection(_ other: Box) -> Double {
    let width = min(self.width + x, other.width + other.x) - max(x, other.x)
    guard width > 0 else { return 0 }
    let height = min(self.height + y, other.height + other.y) - max(y, other.y)
    return height > 0 ? width * height : 0
  }

  /// Intersection over union, 0...1; over this box alone where the other is a crowd region.
  package func overlap(_ other: Box, isCrowd: Bool = false) -> Double {
    let shared = intersection(other)
    guard shared > 0 else { return 0 }
    let area = width * height
    return shared / (isCrowd ? area : area + other.width * other.height - shared)
  }
}

extension BoxColumns {
  /// The box of a row.
  package subscript(row: Int) -> Box {
    Box(x: xs[row], y: ys[row], width: widths[row], height: heights[row])
  }
}
