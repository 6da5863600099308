import FoundationEssentials
import PlainText

/// The time in a message's header: that of sending, which only the one who sends it knows.
///
/// The time of the evaluation would be another: filters hold an old date against a message.
enum MessageDate {
  /// A time by RFC 5322, section 3.3, in UTC: `Thu, 11 Jun 2026 07:31:00 +0000`; `nil` for years
  /// that are not written with four digits.
  ///
  /// - Parameter seconds: Seconds since 1970.
  static func text(_ seconds: Int) -> String? {
    let date = Date(timeIntervalSince1970: Double(seconds))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let units: Set<Calendar.Component> = [
      .weekday, .day, .month, .year, .hour, .minute, .second,
    ]
    let parts = calendar.dateComponents(units, from: date)
    guard let weekday = parts.weekday, let day = parts.day, let month = parts.month,
      let year = parts.year, let hour = parts.hour, let minute = parts.minute,
      let second = parts.second, (1900...9999).contains(year)
    else { return nil }
    return "\(weekdays[weekday - 1]), \(day) \(months[month - 1]) \(year) "
      + "\(twoDigits(hour)):\(twoDigits(minute)):\(twoDigits(second)) +0000"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
