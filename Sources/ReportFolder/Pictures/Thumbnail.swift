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

  /// Pixels of the longer side: sharp at 160 points on a display of two pixels a point.
  static let longSide = 320
  /// Quality of the JPEG, at which artefacts are hard to see.
  static let quality = 78

  /// Makes the thumbnail of a picture file.
  ///
  /// - Parameters:
  ///   - file: The bytes of the file.
  ///   - drawing: What is drawn over it, and which part of the picture is shown.
  init(of file: [UInt8], drawing: PictureDrawing? = nil) throws(PictureError) {
    let picture =
      if let window = drawing?.window {
        try Picture(
          decoding: file, fitting: Self.longSide, part: (window.x, window.y, window.side))
      } else {
        try Picture(decoding: file, fitting: Self.longSide)
      }
    width = picture.width
    height = picture.height
    bytes = try picture.jpeg(quality: Self.quality)
    self.drawing = drawing
    // Equal pictures with other boxes are other files, because what is drawn goes by the path.
    let key = bytes + (drawing.map { Array("\($0)".utf8) } ?? [])
    path = "images/\(SHA256Digest(of: key).hexadecimal().prefix(16)).jpg"
  }

  /// The thumbnail as a file of the report folder.
  package var file: ReportFile { ReportFile(path: path, bytes: bytes) }
}
