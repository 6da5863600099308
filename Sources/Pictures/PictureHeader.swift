/// What a picture's file states before anything is decoded, and what decoding it costs at most.
package struct PictureHeader {
  let format: PictureFormat
  let size: PixelSize
  /// Bytes of memory.
  package let memory: Int
  /// Time in units of about a nanosecond.
  package let work: Int

  /// Width in pixels as it is stored.
  package var width: Int { size.width }
  /// Height in pixels as it is stored.
  package var height: Int { size.height }
  /// How the stored picture is turned and mirrored to stand upright, 1...8 as in EXIF tag 0x0112.
  package let orientation: Int

  /// Most bytes that one picture may take in memory, against files that swell a thousandfold.
  package static let mostMemory = 300_000_000
  /// Most units of work for one picture.
  package static let mostWork = 4_000_000_000
  /// Most pixels of one picture.
  static let mostPixels = 100_000_000

  /// Reads the header with the library that would decode the file, so that no two readers differ.
  ///
  /// - Throws: ``PictureError``, also for a picture that costs too much.
  package init(_ file: [UInt8]) throws(PictureError) {
    guard let format = PictureFormat(file) else { throw .otherFormat }
    let size = try PictureCodec.size(file, format)
    guard size.width <= Self.mostPixels / size.height else { throw .tooLarge }
    self.format = format
    self.size = size
    orientation = Exif.orientation(file, format).rawValue
    switch format {
    case .jpeg:
      let scans = JPEGScans(file)
      // Two bytes a coefficient, up to four components; else little more than the scaled picture.
      memory = file.count + size.count * (scans.isBuffered ? 8 : 1)
      work = size.count * (4 + scans.count)
    case .png, .webp:
      // Whole in memory, then once more while it is scaled.
      memory = file.count + size.count * 7
      work = size.count * 32
    }
    guard memory <= Self.mostMemory, work <= Self.mostWork else { throw .tooLarge }
  }

  /// Whether the longer side has more pixels than that.
  package func exceeds(_ longSide: Int) -> Bool { max(size.width, size.height) > longSide }
}
