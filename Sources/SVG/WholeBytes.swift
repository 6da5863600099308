/// Writes whole lengths into room that is large enough: clouds of dots are nothing else.
enum WholeBytes {
  /// Most bytes of a length: beyond ten million it is cut, as all lengths are.
  static let most = 9
  private static let limit = 10_000_000

  /// Writes a length in digits.
  static func append(
    _ length: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    if length < 0 { append(UInt8(ascii: "-"), to: buffer, &count) }
    var rest = UInt32(min(length.magnitude, UInt(limit)))
    let end = count + digitCount(rest)
    for place in (count..<end).reversed() {
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count = end
  }

  /// Writes a byte.
  static func append(
    _ byte: UInt8, to buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    buffer[count] = byte
    count += 1
  }

  private static func digitCount(_ number: UInt32) -> Int {
    if number < 10 { return 1 }
    var (digits, power) = (2, UInt32(100))
    while number >= power {
      digits += 1
      power *= 10
    }
    return digits
  }
}
