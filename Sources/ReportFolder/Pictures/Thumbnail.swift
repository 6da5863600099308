import Disk
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

  /// Pixels of the longer side: sharp at 160 points on a display of two pixels a point.
  static let longSide = 320
  /// Quality of the JPEG, at which artefacts are hard to see.
  static let quality = 78

  /// Makes the thumbnail of a picture file.
  init(of file: [UInt8]) throws(PictureError) {
    let picture = try Picture(decoding: file, fitting: Self.longSide)
    width = picture.width
    height = picture.height
    bytes = try picture.jpeg(quality: Self.quality)
    path = "images/\(SHA256Digest(of: bytes).hexadecimal().prefix(16)).jpg"
  }

  /// The thumbnail as a file of the report folder.
  package var file: ReportFile { ReportFile(path: path, bytes: bytes) }
}
