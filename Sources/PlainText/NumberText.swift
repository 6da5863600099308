/// Numbers as the report writes them, the same in text, tables and charts; no locale.
package enum NumberText {
  /// Stands where a number is not known.
  package static let missing: ShownText = "–"

  /// A score with three decimals, `0.612`.
  package static func score(_ value: Double?) -> ShownText {
    guard let value, value.isFinite else { return missing }
    return DecimalText.text(value, decimals: 3)
  }

  /// A number with two decimals, such as a map coordinate.
  package static func decimal(_ value: Double) -> ShownText { fixed(value, decimals: 2) }

  /// A count with its thousands set apart by a narrow space that does not break, `12 345`.
  package static func count(_ value: Int) -> ShownText { DecimalText.grouped(value) }

  /// A count with its noun, `1 image`, `1 200 images`.
  package static func count(_ value: Int, _ noun: ShownText) -> ShownText {
    "\(count(value))\u{A0}\(noun)\(value == 1 ? "" : "s")"
  }

  /// A share 0...1 as percentage: whole from 10% on, one decimal below; never rounded to nothing or
  /// to all.
  package static func percentage(_ share: Double?) -> ShownText {
    guard let share, share.isFinite else { return missing }
    let percent = share * 100
    if percent > 0, percent < 0.05 { return "<0.1%" }
    if percent < 100, percent > 99.5 { return ">99%" }
    let decimals = percent == 0 || percent >= 9.95 ? 0 : 1
    return "\(DecimalText.text(percent, decimals: decimals))%"
  }

  /// A part of a whole as percentage; unknown when the whole is 0.
  package static func percentage(_ part: Int, of whole: Int) -> ShownText {
    whole > 0 ? percentage(Double(part) / Double(whole)) : missing
  }

  /// An interval with as many decimals as its half width needs, two at least: `0.61 to 0.74`,
  /// `0.806 to 0.812`.
  package static func interval(_ lower: Double?, _ upper: Double?) -> ShownText {
    guard let lower, let upper, lower.isFinite, upper.isFinite else { return missing }
    let decimals = decimals(halfWidth: (upper - lower) / 2)
    return "\(fixed(lower, decimals: decimals)) to \(fixed(upper, decimals: decimals))"
  }

  /// Decimals at which half the width of an interval has one or two digits: 2 to 6.
  private static func decimals(halfWidth: Double) -> Int {
    var (decimals, unit) = (2, 0.01)
    while decimals < 6, halfWidth < unit {
      decimals += 1
      unit /= 10
    }
    return decimals
  }

  /// An interval with as many decimals as its half width needs.
  package static func interval(_ range: ClosedRange<Double>?) -> ShownText {
    interval(range?.lowerBound, range?.upperBound)
  }

  /// A number with a fixed count of decimals.
  package static func fixed(_ value: Double, decimals: Int) -> ShownText {
    value.isFinite ? DecimalText.text(value, decimals: decimals) : missing
  }

  /// A signed difference of scores with a true minus sign: `+0.021`, `−0.150`.
  package static func difference(_ value: Double) -> ShownText { difference(value, decimals: 3) }

  /// The same with as many decimals as the half width of its interval needs, three at least.
  package static func difference(
    _ value: Double, in interval: ClosedRange<Double>?
  ) -> ShownText {
    difference(value, decimals: interval.map(differenceDecimals) ?? 3)
  }

  /// An interval of differences with signs and as many decimals as its half width needs, three at
  /// least: `−0.162 to −0.138`, `+0.0012 to +0.0019`.
  package static func differences(_ range: ClosedRange<Double>?) -> ShownText {
    guard let range else { return missing }
    let decimals = differenceDecimals(range)
    let (lower, upper): (ShownText, ShownText) = (
      difference(range.lowerBound, decimals: decimals),
      difference(range.upperBound, decimals: decimals)
    )
    return lower == upper ? lower : "\(lower) to \(upper)"
  }

  private static func differenceDecimals(_ range: ClosedRange<Double>) -> Int {
    let halfWidth = (range.upperBound - range.lowerBound) / 2
    return halfWidth > 0 ? max(decimals(halfWidth: halfWidth), 3) : 3
  }

  private static func difference(_ value: Double, decimals: Int) -> ShownText {
    let text = fixed(abs(value), decimals: decimals)
    if text == fixed(0, decimals: decimals) { return "±\(text)" }
    return "\(value < 0 ? "−" : "+")\(text)"
  }

  /// A probability with three decimals, or `under 0.001`.
  package static func probability(_ value: Double) -> ShownText {
    value < 0.001 ? "under 0.001" : score(value)
  }

  /// A size in the unit that keeps it readable: `812 B`, `29 KB`, `3.1 MB`.
  package static func size(_ bytes: Int) -> ShownText {
    if bytes < 1000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\(fixed(Double(bytes) / 1000, decimals: 0)) KB" }
    return "\(fixed(Double(bytes) / 1_000_000, decimals: 1)) MB"
  }
}
