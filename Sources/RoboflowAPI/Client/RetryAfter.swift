package import FoundationEssentials

/// The header field `Retry-After` (RFC 9110, section 10.2.3): seconds or a date.
package enum RetryAfter {
  /// How long the service asks to wait; `nil` when it does not say or cannot be understood.
  ///
  /// A date is read against the service's own `Date` field where there is one: the difference
  /// does not depend on this machine's clock.
  package static func pause(in headers: [String: String], now: Date) -> Duration? {
    guard let text = headers["retry-after"] else { return nil }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return .seconds(min(Int64(text) ?? .max, longest))
    }
    guard let moment = date(text) else { return nil }
    let reference = headers["date"].flatMap(date) ?? now
    let seconds = moment.timeIntervalSince(reference)
    return .seconds(min(max(0, Int64(seconds.rounded(.up))), longest))
  }

  /// A year: more is nobody's intention, and keeps sums of durations in range.
  private static let longest: Int64 = 366 * 86_400

  /// A date as HTTP writes it, `Sun, 06 Nov 1994 08:49:37 GMT`.
  ///
  /// The two forms that have been obsolete since 1999 are not read.
  static func date(_ text: String) -> Date? {
    let fields = text.split { $0 == " " || $0 == "," || $0 == ":" }
    guard fields.count == 8, fields[7] == "GMT", let day = Int(fields[1]),
      let month = months.firstIndex(of: fields[2]), let year = Int(fields[3]),
      let hour = Int(fields[4]), let minute = Int(fields[5]), let second = Int(fields[6]),
      (1...31).contains(day), (1970...9999).contains(year), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let days = daysSince1970(year: year, month: month + 1, day: day)
    return Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3_600 + minute * 60 + second))
  }

  private static let months: [Substring] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Days of the proleptic Gregorian calendar, counted in years that begin in March so that the
  /// leap day comes last.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return marchYear * 365 + leapDays + (153 * marchMonth + 2) / 5 + day - 1 - 719_468
  }
}
