package import FoundationEssentials

/// Times as services write them.
package enum ISOTime {
  /// A time of ISO 8601 with its offset, with or without fractions of a second; `nil` for another text.
  package static func instant(_ text: String) -> Date? {
    let style = Date.ISO8601FormatStyle()
    return (try? style.parse(text))
      ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text))
  }
}
