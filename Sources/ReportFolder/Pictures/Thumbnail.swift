import Disk
package import Findings
import Pictures

/// A small picture as a file of the report.
package struct Thumbnail: Sendable, Equatable {
  /// Width in pixels.
  package let width: Int
  /// Height in pixels.
  package let height: Int
  /// The JPEG file.
  package let bytes: [UInt8]
  /// Path inside the report, made from the content: no name of the input becomes a path.
  package let path: String
  /// What is drawn over it; `nil` for nothing.
  package let drawing: PictureDrawing?
  /// The same picture in more pixels, as a file to look at alone; `nil` where there are no more, or
  /// no room for it.
  package private(set) var larger: ReportFile?

  /// Pixels of the longer side: sharp at 160 points on a display of two pixels a point.
  static let longSide = 320
  /// Pixels of the longer side of the larger picture: a box of 1 % of the side is still ten pixels.
  static let largerSide = 1024
  /// Quality of the JPEG, at which artefacts are hard to see.
  static let quality = 78

  /// Makes the thumbnail of a picture file.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - drawing: What is drawn over it, and which part of the picture is shown.
  ///   - isAlone: Whether nothing larger is wanted.
  init(
    of file: [UInt8], drawing: PictureDrawing? = nil, isAlone: Bool = false
  ) throws(PictureError) {
    let small = try Self.small(file, drawing?.window)
    width = small.width
    height = small.height
    bytes = try small.jpeg(quality: Self.quality)
    self.drawing = drawing
    // Equal pictures with other boxes are other files, because what is drawn goes by the path.
    path = Self.path(of: bytes + (drawing.map { Array("\($0)".utf8) } ?? []))
    let isLarge = try PictureHeader(file).exceeds(Self.longSide)
    if !isAlone, isLarge || drawing?.window != nil {
      let bytes = try Picture(decoding: file, fitting: Self.largerSide).jpeg(quality: Self.quality)
      larger = ReportFile(path: Self.path(of: bytes), bytes: bytes)
    }
  }

  /// Its files in the report folder.
  package var files: [ReportFile] {
    [ReportFile(path: path, bytes: bytes)] + (larger.map { [$0] } ?? [])
  }

  /// The thumbnail with nothing larger to go to.
  func alone() -> Thumbnail {
    var thumbnail = self
    thumbnail.larger = nil
    return thumbnail
  }

  private static func small(
    _ file: [UInt8], _ window: PictureWindow?
  ) throws(PictureError) -> Picture {
    guard let window else { return try Picture(decoding: file, fitting: longSide) }
    return try Picture(
      decoding: file, fitting: longSide, part: (window.x, window.y, window.side))
  }

  private static func path(of bytes: [UInt8]) -> String {
    "images/\(SHA256Digest(of: bytes).hexadecimal().prefix(16)).jpg"
  }
}
