/// The one thing that is read of a picture's EXIF data: its orientation.
///
/// Every offset in it comes from the file, so each is checked against the bytes that are there; no
/// pointer is followed twice. Anything odd means upright, as every viewer does it.
enum Exif {
  /// The orientation that a file states.
  static func orientation(_ file: [UInt8], _ format: PictureFormat) -> Orientation {
    let block =
      switch format {
      case .jpeg: jpegBlock(file)
      case .png: pngBlock(file)
      case .webp: webpBlock(file)
      }
    return block.flatMap { orientation(in: $0) } ?? .upright
  }

  /// The first entry of tag 0x0112 in the first directory of a TIFF structure (EXIF 2.32, 4.6).
  private static func orientation(in tiff: ArraySlice<UInt8>) -> Orientation? {
    let isLittleEndian = tiff.starts(with: [0x49, 0x49, 42, 0])
    guard isLittleEndian || tiff.starts(with: [0x4D, 0x4D, 0, 42]) else { return nil }
    let reader = ByteReader(bytes: tiff, isLittleEndian: isLittleEndian)
    guard let directory = reader.uint32(at: 4), let count = reader.uint16(at: directory) else {
      return nil
    }
    for entry in 0..<count {
      let start = directory + 2 + entry * 12
      guard let tag = reader.uint16(at: start) else { return nil }
      if tag == orientationTag {
        guard reader.uint16(at: start + 2) == shortType else { return nil }
        return reader.uint16(at: start + 8).flatMap(Orientation.init)
      }
    }
    return nil
  }

  private static let orientationTag = 0x0112
  private static let shortType = 3

  /// The APP1 segment before the first scan of a JPEG (EXIF 2.32, 4.5.4).
  private static func jpegBlock(_ file: [UInt8]) -> ArraySlice<UInt8>? {
    JPEGSegments(file).first { $0.marker == 0xE1 && $0.content.starts(with: exifMark) }
      .map { $0.content.dropFirst(exifMark.count) }
  }

  /// The eXIf chunk before the pixels of a PNG (PNG 3, 11.3.4.5).
  private static func pngBlock(_ file: [UInt8]) -> ArraySlice<UInt8>? {
    let reader = ByteReader(bytes: file[...], isLittleEndian: false)
    var place = 8
    while let count = reader.uint32(at: place), let kind = reader.slice(at: place + 4, count: 4) {
      if kind.elementsEqual("IDAT".utf8) { return nil }
      if kind.elementsEqual("eXIf".utf8) { return reader.slice(at: place + 8, count: count) }
      place += 12 + count
    }
    return nil
  }

  /// The EXIF chunk of a WebP (WebP container, Metadata), with or without the mark of a JPEG.
  private static func webpBlock(_ file: [UInt8]) -> ArraySlice<UInt8>? {
    let reader = ByteReader(bytes: file[...], isLittleEndian: true)
    var place = 12
    while let kind = reader.slice(at: place, count: 4), let count = reader.uint32(at: place + 4) {
      if kind.elementsEqual("EXIF".utf8) {
        let block = reader.slice(at: place + 8, count: count)
        return block.map { $0.starts(with: exifMark) ? $0.dropFirst(exifMark.count) : $0 }
      }
      place += 8 + count + count % 2
    }
    return nil
  }

  private static let exifMark: [UInt8] = Array("Exif\0\0".utf8)
}
