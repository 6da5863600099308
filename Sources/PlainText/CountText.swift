/// Counts that may be pixels, short enough for a field of a matrix.
package enum CountText {
  /// A count up to 9 999 as it is, a greater one with two or three digits and a unit: `12 k`,
  /// `1.2 M`, `345 G`.
  package static func short(_ count: Int) -> ShownText {
    guard count >= 10_000 else { return NumberText.count(count) }
    var value = Double(count)
    var unit: ShownText = ""
    for next: ShownText in ["k", "M", "G", "T", "P", "E"] where value >= 999.5 || unit.isEmpty {
      value /= 1000
      unit = next
    }
    return "\(DecimalText.text(value, decimals: value < 9.95 ? 1 : 0))\u{202F}\(unit)"
  }
}
