/// The last number of a name: a counter, or a date and time.
struct TrailingNumber {
  /// Where its digits and the separators between them are.
  let range: Range<Int>
  /// The counter, or seconds of a date and time.
  let number: Int

  /// Finds it; `nil` where the name has no digits or too many to count.
  init?(_ name: NameEnding.Name) {
    guard let last = name.lastIndex(where: NameEnding.isDigit) else { return nil }
    let head = name[...last]
    if let time = Self.time(head) {
      (range, number) = (time.start..<last + 1, time.seconds)
      return
    }
    let digits = head.suffix(while: NameEnding.isDigit)
    guard let number = Self.number(digits) else { return nil }
    (range, self.number) = (digits.startIndex..<last + 1, number)
  }

  /// The number of some digits; `nil` where it is too large.
  private static func number(_ digits: NameEnding.Name) -> Int? {
    var number = 0
    for digit in digits {
      let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isSumOver) = tens.addingReportingOverflow(Int(digit) - 0x30)
      if isOver || isSumOver { return nil }
      number = sum
    }
    return number
  }

  /// A date and time at the end, such as 20240131_235959, 2024-01-31T23-59-59 or with milliseconds.
  private static func time(_ head: NameEnding.Name) -> (start: Int, seconds: Int)? {
    let parts = head.suffix(while: { NameEnding.isDigit($0) || isBetweenDigits($0) })
    guard (14...17).contains(parts.count(where: NameEnding.isDigit)),
      let start = parts.firstIndex(where: NameEnding.isDigit)
    else { return nil }
    let digits = parts.filter(NameEnding.isDigit).map { Int($0) - 0x30 }
    func value(_ from: Int, _ count: Int) -> Int {
      digits[from..<from + count].reduce(0) { $0 * 10 + $1 }
    }
    let (year, month, day) = (value(0, 4), value(4, 2), value(6, 2))
    guard (1970...2100).contains(year), (1...12).contains(month), (1...31).contains(day),
      value(8, 2) < 24, value(10, 2) < 60, value(12, 2) < 61
    else { return nil }
    let days = (year * 12 + month) * 31 + day
    return (start, days * 86_400 + value(8, 2) * 3600 + value(10, 2) * 60 + value(12, 2))
  }

  private static func isBetweenDigits(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "t"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
