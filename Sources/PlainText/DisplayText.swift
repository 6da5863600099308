/// Shortens what comes from outside so that no input can swell the page.
package enum DisplayText {
  /// Most characters of a name on the page; `data/` keeps names whole.
  static let longest = ShownText.longest

  /// A text of at most ``longest`` characters as ``ShownText`` has it.
  package static func short(_ text: String, to limit: Int = longest) -> String {
    ShownText(foreign: text, to: limit).string
  }

  /// An ISO 8601 time as `2026-06-11 07:31 UTC`; anything else as it is.
  package static func time(_ text: String) -> String { ShownText(time: text).string }
}
