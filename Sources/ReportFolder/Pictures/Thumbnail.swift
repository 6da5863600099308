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
  init(of file: [UInt8]) throws(PictureError) {
    let large = try Picture(decoding: file, fitting: Self.largerSide)
    let hasMore = max(large.width, large.height) > Self.longSide
    let small = hasMore ? try Picture(decoding: file, fitting: Self.longSide) : large
    width = small.width
    height = small.height
    bytes = try small.jpeg(quality: Self.quality)
    path = Self.path(of: bytes)
    if hasMore {
      let bytes = try large.jpeg(quality: Self.quality)
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

  private static func path(of bytes: [UInt8]) -> String {
    "images/\(SHA256Digest(of: bytes).hexadecimal().prefix(16)).jpg"
  }
}
