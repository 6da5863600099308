/// The chunks of a PNG before its pixels (PNG 3, section 5.3).
enum PNGChunks {
  /// Whether a file has all the bytes that they state: libpng makes room for a chunk before it looks
  /// whether the chunk is there, up to 2 GB.
  static func areWhole(_ file: [UInt8]) -> Bool {
    let reader = ByteReader(bytes: file[...], isLittleEndian: false)
    var place = 8
    while let count = reader.uint32(at: place), let kind = reader.slice(at: place + 4, count: 4) {
      if kind.elementsEqual("IDAT".utf8) { return true }
      guard reader.slice(at: place + 8, count: count) != nil else { return false }
      place += 12 + count
    }
    return true
  }
}
