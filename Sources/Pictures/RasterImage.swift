import CGD

/// A picture of pixels, drawn with libgd and handed out as PNG.
///
/// libgd draws shapes without smoothing their edges, so everything is drawn several times as large
/// and averaged down at the end. The same calls give the same bytes on one machine; between versions
/// of the compression library the bytes may differ, the pixels do not.
package final class RasterImage {
  /// Width and height in pixels of the finished picture.
  let size: (width: Int, height: Int)
  private let canvas: gdImagePtr

  /// How many pixels are drawn for one that is shown, in each direction.
  private static let oversampling = 4

  /// An empty picture; `nil` when there is no memory for it.
  package init?(width: Int, height: Int, ground: RGB) {
    let factor = Int32(Self.oversampling)
    guard let canvas = gdImageCreateTrueColor(Int32(width) * factor, Int32(height) * factor) else {
      return nil
    }
    size = (width, height)
    self.canvas = canvas
    gdImageFilledRectangle(
      canvas, 0, 0, canvas.pointee.sx - 1, canvas.pointee.sy - 1, ground.number)
  }

  deinit { gdImageDestroy(canvas) }

  /// Fills a circle.
  package func fillCircle(x: Double, y: Double, radius: Double, _ color: RGB) {
    let width = max(1, Self.pixels(2 * radius))
    gdImageFilledEllipse(canvas, Self.pixels(x), Self.pixels(y), width, width, color.number)
  }

  /// Fills a polygon.
  package func fillPolygon(_ corners: [(x: Double, y: Double)], _ color: RGB) {
    var points = Self.points(corners)
    guard points.count > 2 else { return }
    gdImageFilledPolygon(canvas, &points, Int32(points.count), color.number)
  }

  /// Draws the outline of a polygon.
  package func strokePolygon(_ corners: [(x: Double, y: Double)], width: Double, _ color: RGB) {
    var points = Self.points(corners)
    guard points.count > 2 else { return }
    gdImageSetThickness(canvas, max(1, Self.pixels(width)))
    gdImagePolygon(canvas, &points, Int32(points.count), color.number)
  }

  /// The picture as a PNG file; `nil` when there is no memory for it.
  package func png() -> [UInt8]? {
    guard let small = gdImageCreateTrueColor(Int32(size.width), Int32(size.height)) else {
      return nil
    }
    defer { gdImageDestroy(small) }
    gdImageCopyResampled(
      small, canvas, 0, 0, 0, 0, small.pointee.sx, small.pointee.sy, canvas.pointee.sx,
      canvas.pointee.sy)
    var count: Int32 = 0
    guard let bytes = gdImagePngPtrEx(small, &count, Self.bestCompression) else { return nil }
    defer { gdFree(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  private static let bestCompression: Int32 = 9

  private static func points(_ corners: [(x: Double, y: Double)]) -> [gdPoint] {
    corners.map { gdPoint(x: pixels($0.x), y: pixels($0.y)) }
  }

  private static func pixels(_ length: Double) -> Int32 {
    Int32(clamping: Int((length * Double(oversampling)).rounded()))
  }

  /// A colour without transparency.
  package struct RGB {
    /// As libgd takes it: a byte each for red, green and blue.
    let number: Int32

    /// A colour given as `#rrggbb`, as in the palette.
    package init(_ hexadecimal: String) {
      guard hexadecimal.utf8.count == 7, let number = Int32(hexadecimal.dropFirst(), radix: 16)
      else { preconditionFailure("a colour is written #rrggbb, not \(hexadecimal)") }
      self.number = number
    }
  }
}
