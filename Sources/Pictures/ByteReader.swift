/// Reads numbers at places that may lie outside of the bytes.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  let isLittleEndian: Bool

  /// The two bytes at a place, counted from the first byte; `nil` when they are not there.
  func uint16(at place: Int) -> Int? { number(at: place, count: 2) }

  /// The four bytes at a place; `nil` when they are not there.
  func uint32(at place: Int) -> Int? { number(at: place, count: 4) }

  /// A run of bytes; `nil` when they are not all there.
  func slice(at place: Int, count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[(bytes.startIndex + place)...].prefix(count)
  }

  private func number(at place: Int, count: Int) -> Int? {
    slice(at: place, count: count).map { digits in
      let ordered = isLittleEndian ? Array(digits.reversed()) : Array(digits)
      return ordered.reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
