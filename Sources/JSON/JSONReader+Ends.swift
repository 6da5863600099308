extension JSONReader {
  /// Whether a text might go on behind its last byte so that an error were none: it was cut.
  package func isCutShort(by error: JSONSyntaxError) -> Bool {
    guard error.offset < bytes.count else { return true }
    let rest = bytes[error.offset...]
    if Self.words.contains(where: { rest.count < $0.utf8.count && $0.utf8.starts(with: rest) }) {
      return true
    }
    return Self.isBeginningOfScalar(rest)
  }

  private static let words = ["true", "false", "null", "NaN", "Infinity", "-Infinity"]

  /// Whether all of the bytes are the first ones of a scalar beyond ASCII.
  private static func isBeginningOfScalar(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first else { return false }
    let length =
      switch first {
      case 0xc2...0xdf: 2
      case 0xe0...0xef: 3
      case 0xf0...0xf4: 4
      default: 0
      }
    return bytes.count < length && bytes.dropFirst().allSatisfy { $0 & 0xc0 == 0x80 }
  }
}
