/// The last number of a name: a counter, or a date and time.
struct TrailingNumber {
  /// Where its digits and the separators between them are.
  let range: Range<Int>
  /// The counter, or seconds of a date and time.
  let number: Int

  /// Finds it; `nil` where the name has no digits or too many to count.
  init?(_ name: ArraySlice<UInt8>) {
    guard let last = name.lastIndex(where: NameEnding.isDigit) else { return nil }
    let head = name[...last]
    if let time = Self.time(head) {
      (range, number) = (time.start..<last + 1, time.seconds)
      return
    }
    let digits = head.suffix(while: NameEnding.isDigit)
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    (range, self.number) = (digits.startIndex..<last + 1, number)
  }

  /// A date and time at the end, such as 20240131_235959, 2024-01-31T23-59-59 or with milliseconds.
  private static func time(_ head: ArraySlice<UInt8>) -> (start: Int, seconds: Int)? {
    let parts = head.suffix(while: { NameEnding.isDigit($0) || "-.:t_".utf8.contains($0) })
    guard let start = parts.firstIndex(where: NameEnding.isDigit) else { return nil }
    let digits = parts.filter(NameEnding.isDigit).map { Int($0) - 0x30 }
    guard (14...17).contains(digits.count) else { return nil }
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
}
