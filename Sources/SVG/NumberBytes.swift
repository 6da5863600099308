internal import PlainText

extension [UInt8] {
  /// Adds a number in fixed point with at most two decimals, without trailing zeros, `-0` or locale.
  ///
  /// Pictures have no use for more. What is not finite becomes 0 and what is beyond ten million is
  /// cut there, so that one bad value cannot make a path invalid.
  package mutating func appendNumber(_ value: Double) {
    let fraction = appendWhole(of: value, units: 100)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if fraction % 10 > 0 { append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  /// Adds a place or length in pixels: to tenths, which no eye tells from more.
  ///
  /// Most are whole, in clouds of dots all, and rounding is a call to the C library.
  mutating func appendLength(_ value: Double) {
    guard let whole = Int32(exactly: value), whole.magnitude <= 10_000_000 else {
      return appendTenths(value)
    }
    append(decimal: Int(whole))
  }

  private mutating func appendTenths(_ value: Double) {
    let tenths = appendWhole(of: value, units: 10)
    guard tenths > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(tenths))
  }

  /// Adds sign and whole part of a number that is rounded to so many units of 1.
  ///
  /// - Returns: The units behind the point.
  @inline(__always)
  private mutating func appendWhole(of value: Double, units: UInt) -> UInt {
    let limit = 1e7
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, -limit), limit)
    let rounded = Int((bounded * Double(units)).rounded())
    if rounded < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int(rounded.magnitude / units))
    return rounded.magnitude % units
  }

  /// Adds a length behind another: a minus parts the two, else a space.
  mutating func appendNextLength(_ value: Double) {
    // What rounds to 0, or is no number, has no minus.
    if !(value * 10 <= -0.5) { append(UInt8(ascii: " ")) }
    appendLength(value)
  }
}
