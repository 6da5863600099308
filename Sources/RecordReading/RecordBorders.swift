import Glibc

/// Guesses where in a list of records one begins, and so where the list may be cut.
package struct RecordBorders {
  /// The pieces, which make up everything from the first record to the end of the text.
  package let pieces: [Range<Int>]

  /// Bytes of all pieces.
  package var byteCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Cuts from a place to the end of a text, every so many bytes where a record seems to begin.
  package init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, every size: Int) {
    var starts = [start]
    var from = start + size
    while from < bytes.count, let next = Self.next(in: bytes, from: from, to: from + size) {
      starts.append(next)
      from = next + size
    }
    pieces = zip(starts, starts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  /// The first place in a range where an object begins behind one that ends.
  private static func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int? {
    let end = min(limit, bytes.count)
    var position = start
    while position < end, let brace = bytes[position..<end].firstIndex(of: UInt8(ascii: "}")) {
      position = skipBlanks(bytes, from: brace + 1)
      guard position < end, bytes[position] == UInt8(ascii: ",") else { continue }
      position = skipBlanks(bytes, from: position + 1)
      if position < end, bytes[position] == UInt8(ascii: "{") { return position }
    }
    return nil
  }

  private static func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[position]) {
      position += 1
    }
    return position
  }
}
