import Glibc

/// Numbers with a fixed count of decimals and grouped thousands; no locale.
package enum DecimalText {
  /// Groups thousands; narrow and without a line break.
  package static let thousandsSeparator = "\u{202F}"

  /// A number with a fixed count of decimals, thousands grouped, a real minus sign; no locale.
  package static func text(_ value: Double, decimals: Int) -> ShownText {
    guard value.isFinite, abs(value) < 1e15 else { return ShownText(checked: "\(value)") }
    let factor = pow(10, Double(decimals))
    let scaled = Int((abs(value) * factor).rounded())
    let unit = Int(factor)
    // Nearly all numbers are scores.
    if value >= 0, decimals > 0, scaled < 1000 * unit {
      return ShownText(checked: digits(scaled, decimals: decimals, unit: unit))
    }
    let sign: ShownText = value < 0 && scaled != 0 ? "\u{2212}" : ""
    let whole: ShownText = grouped(scaled / unit)
    guard decimals > 0 else { return sign + whole }
    let fraction = String(scaled % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return sign + whole + ShownText(checked: "." + zeros + fraction)
  }

  /// The digits of a number below a thousand that was multiplied by a power of ten, with its point.
  private static func digits(_ scaled: Int, decimals: Int, unit: Int) -> String {
    let whole = scaled < 10 * unit ? 1 : scaled < 100 * unit ? 2 : 3
    let count = whole + 1 + decimals
    return String(unsafeUninitializedCapacity: count) { digits in
      var rest = scaled
      for place in (0..<count).reversed() where place != whole {
        digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      digits[whole] = UInt8(ascii: ".")
      return count
    }
  }

  /// A count with its thousands grouped.
  package static func grouped(_ count: Int) -> ShownText {
    var text = count < 0 ? "\u{2212}" : ""
    // Most numbers have no thousands.
    if count.magnitude < 1000 { return ShownText(checked: text + String(count.magnitude)) }
    let digits = Array(String(count.magnitude))
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += thousandsSeparator }
      text.append(digit)
    }
    return ShownText(checked: text)
  }
}
