/// Rounding without a call: `rounded()` is one on machines of the baseline.
enum Nearest {
  /// The nearest whole number, half away from 0.
  @inline(__always)
  static func whole(_ value: Double) -> Int {
    let whole = Int(value)
    let rest = value - Double(whole)
    // Which it is cannot be foretold of places: added up, it takes no branch.
    return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0)
  }
}
