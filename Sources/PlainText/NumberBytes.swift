extension [UInt8] {
  /// Adds a whole number in digits.
  package mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    if value.magnitude < 10 { return append(UInt8(ascii: "0") + UInt8(value.magnitude)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostDigits) { digits in
      var (rest, start) = (value.magnitude, digits.count)
      while rest > 0 {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Digits of the greatest whole number.
  private static let mostDigits = 20

  /// Adds a number in the shortest form that reads back to the same value, as `description` gives it.
  ///
  /// Nearly all numbers of an evaluation have at most four decimals, which is soon found out. Of the
  /// decimals of up to 15 digits no two read as the same value, so that one which reads as this value
  /// is the shortest when no zero is at its end.
  package mutating func append(shortest value: Double) {
    let scaled = (value * 10_000).rounded()
    guard abs(scaled) < 1e12, scaled != 0, scaled / 10_000 == value else {
      append(text: value.description)
      return
    }
    if value < 0 { append(UInt8(ascii: "-")) }
    let digits = Int(abs(scaled))
    append(decimal: digits / 10_000)
    append(UInt8(ascii: "."))
    var (rest, unit) = (digits % 10_000, 1000)
    repeat {
      append(UInt8(ascii: "0") + UInt8(rest / unit))
      (rest, unit) = (rest % unit, unit / 10)
    } while rest > 0
  }
}
