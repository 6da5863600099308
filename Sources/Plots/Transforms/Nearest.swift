/// Rounding without a call: `rounded()` is one on machines of the baseline.
enum Nearest {
  /// The nearest whole number, half away from 0.
  @inline(__always)
  static func whole(_ value: Double) -> Int {
    let whole = Int(value)
    let rest = value - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }
}
