/// Shortens what comes from outside so that no input can swell the page.
package enum DisplayText {
  /// Most characters of a name on the page; `data/` keeps names whole.
  static let longest = 80

  /// A text of at most ``longest`` characters, its end replaced by an ellipsis.
  ///
  /// Works on scalars, bounded: ten million combining marks are one character.
  package static func short(_ text: String, to limit: Int = longest) -> String {
    let scalars = text.unicodeScalars
    guard
      let cut = scalars.index(scalars.startIndex, offsetBy: limit + 1, limitedBy: scalars.endIndex),
      cut < scalars.endIndex || scalars.count > limit
    else { return text }
    return String(scalars.prefix(limit - 1)) + "…"
  }

  /// An ISO 8601 time as `2026-06-11 07:31 UTC`; anything else as it is.
  package static func time(_ text: String) -> String {
    let parts = text.split(separator: "T")
    guard parts.count == 2, parts[0].count == 10, text.hasSuffix("Z"),
      text.utf8.allSatisfy({ $0 < 128 })
    else { return text }
    return "\(parts[0]) \(parts[1].prefix(5)) UTC"
  }
}
