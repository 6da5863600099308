internal import PlainText

extension [UInt8] {
  /// Adds a number in fixed point with at most two decimals, without trailing zeros, `-0` or locale.
  ///
  /// Pictures have no use for more. What is not finite becomes 0 and what is beyond ten million is
  /// cut there, so that one bad value cannot make a path invalid.
  package mutating func appendNumber(_ value: Double) {
    let limit = 1e7
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, -limit), limit)
    let hundredths = Int((bounded * 100).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = hundredths.magnitude
    append(decimal: Int(magnitude / 100))
    let fraction = magnitude % 100
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
    let limit = 1e7
    let bounded = value.isNaN ? 0 : Swift.min(Swift.max(value, -limit), limit)
    let tenths = Int((bounded * 10).rounded())
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = tenths.magnitude
    append(decimal: Int(magnitude / 10))
    guard magnitude % 10 > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }

  /// Adds a length behind another: a minus parts the two, else a space.
  mutating func appendNextLength(_ value: Double) {
    // What rounds to 0, or is no number, has no minus.
    if !(value * 10 <= -0.5) { append(UInt8(ascii: " ")) }
    appendLength(value)
  }
}
