/// A grey picture as PNG with nothing compressed, the same bytes whatever library is there.
enum MadePicture {
  /// 32 by 24 pixels, each row a little lighter than the one above.
  static let png: [UInt8] = {
    let rows = (0..<24).flatMap { row -> [UInt8] in
      [0] + [UInt8](repeating: UInt8(10 * row), count: 32)
    }
    let header: [UInt8] = [0, 0, 0, 32, 0, 0, 0, 24, 8, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }()

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + content
    return bytes(UInt32(content.count)) + body + bytes(cyclicCheck(body))
  }

  /// One stored block of zlib's format (RFC 1950, RFC 1951 section 3.2.4).
  private static func stored(_ content: [UInt8]) -> [UInt8] {
    let (low, high) = (UInt8(content.count & 255), UInt8(content.count >> 8))
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + content + bytes(adler(content))
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// CRC-32 (PNG, annex D).
  private static func cyclicCheck(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { bits, _ in
        (bits >> 1) ^ (bits & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }

  private static func adler(_ content: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in content {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
