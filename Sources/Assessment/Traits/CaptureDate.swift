/// The day on which an image was taken, as far as its name or its record says it.
struct CaptureDate: Hashable {
  /// The day as a number, 20260314 for 14 March 2026.
  let number: Int32

  /// The first date of a text: eight digits that stand alone, or four, two and two with `-`, `_` or `.`
  /// between them; `nil` where there is none from 1990 to 2099.
  init?(in bytes: ArraySlice<UInt8>) {
    guard let number = bytes.withUnsafeBufferPointer(Self.first) else { return nil }
    self.number = number
  }

  /// `2026-03-14`.
  var text: String {
    let digits = String(number)
    return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func first(in bytes: Bytes) -> Int32? {
    // Years that are meant begin with 1 or 2, and a date has eight bytes.
    for start in bytes.indices.dropLast(7) where bytes[start] &- UInt8(ascii: "1") < 2 {
      if start > 0, isDigit(bytes[start - 1]) { continue }
      var end = start + 1
      while end < bytes.count, isDigit(bytes[end]) { end += 1 }
      if let day = compact(bytes, start..<end) ?? separated(bytes, start..<end) { return day }
    }
    return nil
  }

  private static func compact(_ bytes: Bytes, _ run: Range<Int>) -> Int32? {
    guard run.count == 8 || run.count == 14 else { return nil }
    let start = run.lowerBound
    return day(bytes, start, start + 4, start + 6)
  }

  private static func separated(_ bytes: Bytes, _ year: Range<Int>) -> Int32? {
    let (start, rest) = (year.lowerBound, bytes.count - year.lowerBound)
    guard year.count == 4, rest >= 10 else { return nil }
    let mark = bytes[start + 4]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "."),
      bytes[start + 7] == mark, rest == 10 || !isDigit(bytes[start + 10])
    else { return nil }
    return day(bytes, start, start + 5, start + 8)
  }

  /// The day whose year of four digits, month and day of two begin at these places.
  private static func day(_ bytes: Bytes, _ year: Int, _ month: Int, _ day: Int) -> Int32? {
    guard let month = number(bytes, month..<month + 2), let day = number(bytes, day..<day + 2),
      let year = number(bytes, year..<year + 4), (1990...2099).contains(year),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (year * 100 + month) * 100 + day
  }

  private static func number(_ bytes: Bytes, _ places: Range<Int>) -> Int32? {
    var number: Int32 = 0
    for place in places {
      guard isDigit(bytes[place]) else { return nil }
      number = 10 * number + Int32(bytes[place] & 15)
    }
    return number
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
