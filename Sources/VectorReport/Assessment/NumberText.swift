/// The one place where numbers become text for people; no locale, no clock.
package enum NumberText {
  /// A score in 0...1 with three decimals: `0.612`.
  package static func score(_ value: Double) -> String { fixed(value, decimals: 3) }

  /// A score, or an en dash where there is none.
  package static func score(_ value: Double?) -> String { value.map { score($0) } ?? "–" }

  /// An interval of scores: `0.61 to 0.74`.
  package static func interval(_ range: ClosedRange<Double>) -> String {
    "\(fixed(range.lowerBound, decimals: 2)) to \(fixed(range.upperBound, decimals: 2))"
  }

  /// A signed difference of scores with a true minus sign: `+0.021`, `−0.150`.
  package static func difference(_ value: Double) -> String {
    let text = fixed(abs(value), decimals: 3)
    if text.allSatisfy({ $0 == "0" || $0 == "." }) { return "±" + text }
    return (value < 0 ? "−" : "+") + text
  }

  /// A count; from 10,000 on with thin spaces between thousands: `192`, `1\u{2009}000\u{2009}000`.
  package static func count(_ value: Int) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? "−" : ""
    guard digits.count > 4 else { return sign + digits }
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.suffix(3))
      rest = rest.dropLast(3)
    }
    return sign + groups.reversed().joined(separator: "\u{2009}")
  }

  /// A count with its noun: `1 image`, `12 images`.
  package static func count(_ value: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? noun : plural ?? noun + "s")"
  }

  /// A share of a whole as a percentage without decimals, but never 0 % or 100 % by rounding alone.
  package static func percent(_ share: Double) -> String {
    if share > 0 && share < 0.005 { return "under 1 %" }
    if share < 1 && share >= 0.995 { return "over 99 %" }
    return "\(fixed(share * 100, decimals: 0)) %"
  }

  /// A probability in words of certainty: three decimals, or `under 0.001`.
  package static func probability(_ value: Double) -> String {
    value < 0.001 ? "under 0.001" : fixed(value, decimals: 3)
  }

  /// A size in bytes in the unit that keeps it readable: `812 B`, `29 KB`, `3.1 MB`.
  package static func size(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(fixed(Double(bytes) / 1000, decimals: 0)) KB" }
    return "\(fixed(Double(bytes) / 1_000_000, decimals: 1)) MB"
  }

  /// A number with a fixed count of decimals, halves away from zero, without a negative zero.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.isNaN ? "–" : "\(value)" }
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let units = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && units > 0 ? "−" : ""
    guard decimals > 0 else { return "\(sign)\(units)" }
    let fraction = String(units % scale)
    let padding = String(repeating: "0", count: decimals - fraction.count)
    return "\(sign)\(units / scale).\(padding)\(fraction)"
  }
}
