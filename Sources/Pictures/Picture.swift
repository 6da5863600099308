/// A picture in memory, upright, on white where it was transparent.
///
/// ```swift
/// let small = try Picture(decoding: file, fitting: 320)
/// let thumbnail = try small.jpeg(quality: 78)
/// ```
///
/// The same file gives the same pixels and bytes with the same versions of the libraries; between
/// versions of libjpeg-turbo single values may differ.
package struct Picture: Sendable, Equatable {
  /// Width in pixels.
  package let width: Int
  /// Height in pixels.
  package let height: Int
  /// Most pixels of the longer side of a picture of which a part is taken, for the memory it needs.
  private static let mostOfWhole = 1600
  /// Row by row from the top left, each `0x00RRGGBB`.
  package let pixels: [UInt32]

  /// Makes a picture of pixels.
  package init(width: Int, height: Int, pixels: [UInt32]) {
    precondition(width > 0 && height > 0 && pixels.count == width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// Decodes a JPEG, PNG or WebP and scales it down.
  ///
  /// Size and cost are looked at before anything is decoded; see ``PictureHeader``.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - longSide: Most pixels of the longer side; a smaller picture keeps its size.
  /// - Throws: ``PictureError``.
  package init(decoding file: [UInt8], fitting longSide: Int) throws(PictureError) {
    let header = try PictureHeader(file)
    let stored = try PictureCodec.decode(
      file, header.format, scaledTo: header.size.fitting(longSide))
    self = stored.turned(Exif.orientation(file, header.format))
  }

  /// Decodes a part of a JPEG, PNG or WebP, as large as the part allows.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - longSide: Most pixels of the part's longer side.
  ///   - part: Left and top edge and the side of the part, in widths and heights of the upright picture,
  ///     0...1.
  /// - Throws: ``PictureError``.
  package init(
    decoding file: [UInt8], fitting longSide: Int, part: (x: Double, y: Double, side: Double)
  ) throws(PictureError) {
    let side = min(max(part.side, 0.05), 1)
    let wanted = Int((Double(longSide) / side).rounded(.up))
    let whole = try Picture(decoding: file, fitting: min(wanted, Self.mostOfWhole))
    func span(_ start: Double, _ length: Int) -> Range<Int> {
      let size = max(1, Int((side * Double(length)).rounded()))
      let first = min(max(0, Int((start * Double(length)).rounded())), length - size)
      return first..<first + size
    }
    let (columns, rows) = (span(part.x, whole.width), span(part.y, whole.height))
    self.init(
      width: columns.count, height: rows.count,
      pixels: rows.flatMap { row in
        whole.pixels[(row * whole.width + columns.lowerBound)...].prefix(columns.count)
      })
  }

  /// The picture as a JPEG file.
  ///
  /// - Parameter quality: 1 (worst) to 100.
  /// - Throws: ``PictureError/broken`` when there is no memory for it.
  package func jpeg(quality: Int) throws(PictureError) -> [UInt8] {
    try PictureCodec.jpeg(self, quality: quality)
  }

  /// The upright picture of one that is stored in a given orientation.
  private func turned(_ orientation: Orientation) -> Picture {
    if orientation == .upright { return self }
    let (width, height) = orientation.swapsSides ? (height, width) : (width, height)
    var turned: [UInt32] = []
    turned.reserveCapacity(pixels.count)
    for y in 0..<height {
      for x in 0..<width {
        let place = orientation.stored(x: x, y: y, width: self.width, height: self.height)
        turned.append(pixels[place.y * self.width + place.x])
      }
    }
    return Picture(width: width, height: height, pixels: turned)
  }
}
