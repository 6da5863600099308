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
    let sign: ShownText = value < 0 && scaled != 0 ? "\u{2212}" : ""
    let whole: ShownText = grouped(scaled / unit)
    guard decimals > 0 else { return sign + whole }
    let fraction = String(scaled % unit)
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return sign + whole + ShownText(checked: "." + zeros + fraction)
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
