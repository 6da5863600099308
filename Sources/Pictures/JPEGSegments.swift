/// The marker segments of a JPEG up to the head of its first scan (ITU-T T.81, B.1.1).
struct JPEGSegments: Sequence, IteratorProtocol {
  /// A marker and what belongs to it, its length not included.
  struct Segment {
    let marker: UInt8
    let content: ArraySlice<UInt8>
  }

  private let reader: ByteReader
  private var place = 2
  private var isAtScan = false

  init(_ file: [UInt8]) { reader = ByteReader(bytes: file[...], isLittleEndian: false) }

  mutating func next() -> Segment? {
    // Any number of fill bytes may stand before a marker.
    while reader.uint16(at: place) == 0xFFFF { place += 1 }
    guard !isAtScan, let marker = reader.uint16(at: place), marker >> 8 == 0xFF,
      let length = reader.uint16(at: place + 2), length >= 2,
      let content = reader.slice(at: place + 4, count: length - 2)
    else { return nil }
    place += 2 + length
    isAtScan = marker & 0xFF == Self.startOfScan
    return Segment(marker: UInt8(marker & 0xFF), content: content)
  }

  private static let startOfScan = 0xDA
}
