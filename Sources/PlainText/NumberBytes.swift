extension [UInt8] {
  /// Adds a whole number in digits.
  package mutating func append(decimal value: Int) {
    append(addingCapacity: NumberBytes.most) { bytes in
      bytes.withUnsafeMutableBufferPointer { bytes, count in
        count += NumberBytes.write(decimal: value, to: bytes.extracting(count...))
      }
    }
  }

  /// Adds a number in the shortest form that reads back to the same value, as `description` gives it.
  package mutating func append(shortest value: Double) {
    append(addingCapacity: NumberBytes.most) { bytes in
      bytes.withUnsafeMutableBufferPointer { bytes, count in
        count += NumberBytes.write(shortest: value, to: bytes.extracting(count...))
      }
    }
  }
}

/// Numbers as bytes, written into memory that is there.
package enum NumberBytes {
  /// Most bytes of a number.
  package static var most: Int { 32 }

  /// Writes a whole number in digits.
  ///
  /// - Parameter bytes: Memory for its sign and digits.
  /// - Returns: Number of bytes written.
  package static func write(
    decimal value: Int, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var rest = value.magnitude
    if value >= 0, rest < 10 {
      bytes[0] = digit(rest)
      return 1
    }
    let start = value < 0 ? 1 : 0
    if start > 0 { bytes[0] = UInt8(ascii: "-") }
    let end = start + digits(of: rest)
    for place in (start..<end).reversed() {
      bytes[place] = digit(rest % 10)
      rest /= 10
    }
    return end
  }

  /// Writes a number in the shortest form that reads back to the same value, as `description` gives it.
  ///
  /// Nearly all numbers of an evaluation have at most four decimals, which is soon found out. Of the
  /// decimals of up to 15 digits no two read as the same value, so that one which reads as this value
  /// is the shortest when no zero is at its end.
  ///
  /// - Parameter bytes: Memory for at least ``most``.
  /// - Returns: Number of bytes written.
  package static func write(
    shortest value: Double, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let scaled = value.magnitude * 10_000
    guard scaled < 1e12 else { return write(description: value, to: bytes) }
    // The nearest whole number, found without a call.
    let digits = Int(scaled + 0.5)
    guard Double(digits) / 10_000 == value.magnitude else {
      return write(description: value, to: bytes)
    }
    let start = value.sign == .minus ? 1 : 0
    if start > 0 { bytes[0] = UInt8(ascii: "-") }
    let point = start + write(decimal: digits / 10_000, to: bytes.extracting(start...))
    bytes[point] = UInt8(ascii: ".")
    let decimals = fourDigits(UInt32(digits % 10_000))
    UnsafeMutableRawBufferPointer(bytes).storeBytes(
      of: (decimals | 0x3030_3030).littleEndian, toByteOffset: point + 1, as: UInt32.self)
    return point + 1 + max(1, 4 - decimals.leadingZeroBitCount / 8)
  }

  /// The digits of a number below 10,000, the first in the lowest byte.
  private static func fourDigits(_ value: UInt32) -> UInt32 {
    let (high, low) = (value / 100, value % 100)
    return high / 10 | (high % 10) << 8 | (low / 10) << 16 | (low % 10) << 24
  }

  private static func write(
    description value: Double, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var text = value.description
    return text.withUTF8 { text in
      for (place, byte) in text.enumerated() { bytes[place] = byte }
      return text.count
    }
  }

  private static func digits(of value: UInt) -> Int {
    var (count, bound) = (1, UInt(10))
    while value >= bound, count < 19 { (count, bound) = (count + 1, bound &* 10) }
    return count
  }

  private static func digit(_ value: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
  }
}
