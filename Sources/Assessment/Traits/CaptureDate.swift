/// The day on which an image was taken, as far as its name or its record says it.
enum CaptureDate {
  /// The first date of a text, `2026-03-14`: eight digits that stand alone, or four, two and two with `-`,
  /// `_` or `.` between them; `nil` where there is none from 1990 to 2099.
  static func first(in bytes: ArraySlice<UInt8>) -> String? {
    var start = bytes.startIndex
    while start < bytes.endIndex {
      guard isDigit(bytes[start]) else {
        start += 1
        continue
      }
      let run = bytes[start...].prefix(while: isDigit)
      if let date = compact(run) ?? separated(bytes[start...], run) { return date }
      start = run.endIndex
    }
    return nil
  }

  private static func compact(_ run: ArraySlice<UInt8>) -> String? {
    guard run.count == 8 || run.count == 14 else { return nil }
    return date(run.prefix(4), run.dropFirst(4).prefix(2), run.dropFirst(6).prefix(2))
  }

  private static func separated(_ rest: ArraySlice<UInt8>, _ year: ArraySlice<UInt8>) -> String? {
    guard year.count == 4, rest.count >= 10 else { return nil }
    let start = rest.startIndex
    let mark = rest[start + 4]
    guard "-_.".utf8.contains(mark), rest[start + 7] == mark,
      rest.count == 10 || !isDigit(rest[start + 10])
    else { return nil }
    return date(year, rest[start + 5..<start + 7], rest[start + 8..<start + 10])
  }

  private static func date(
    _ year: ArraySlice<UInt8>, _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>
  ) -> String? {
    let texts = [year, month, day].map { String(decoding: $0, as: UTF8.self) }
    let numbers = texts.compactMap { Int($0) }
    guard numbers.count == 3, (1990...2099).contains(numbers[0]), (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    else { return nil }
    return texts.joined(separator: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
