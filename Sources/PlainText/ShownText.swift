/// Text that may be shown: clean, bounded, and never taken from the input unseen.
///
/// Marks, templates, findings and messages take this type instead of `String`, so the compiler holds
/// that nothing of the input is trusted. Our own words are literals; a number text or another shown
/// text may stand inside them; what comes from outside must be named as such:
///
/// ```swift
/// let text: ShownText = "\(foreign: project, to: 40) has \(Phrase.images(count))"
/// ```
///
/// Each format still escapes what it writes.
package struct ShownText: Sendable, Hashable {
  /// The text, which may hold line breaks of our own and never foreign ones.
  package private(set) var string: String

  /// Most characters (Unicode scalars) that are shown of a foreign text; `data/` keeps it whole.
  package static let longest = 80

  /// Takes a text that is known to be clean and bounded.
  init(checked string: String) { self.string = string }

  /// Foreign text, cleaned and shortened to one line.
  ///
  /// White space of any kind and length becomes one space, none at the ends. What acts unseen
  /// (control and format characters, bidirectional controls, what has no width, private and
  /// unassigned code points) becomes U+FFFD, so that two names that differ by it alone still look
  /// different; so do combining marks after the sixth in a row.
  ///
  /// - Parameter limit: Most Unicode scalars of the result, which has at most twice as many bytes; a
  ///   longer text ends in an ellipsis. Of a text of any length only about four times as many scalars
  ///   are looked at.
  package init(foreign text: String, to limit: Int = longest) {
    string =
      ForeignText.isClean(text, upTo: limit)
      ? text : ForeignText.cleaned(text.unicodeScalars, to: limit)
  }

  /// Most Unicode scalars of a foreign text that a message quotes.
  package static let longestQuote = 60

  /// Foreign text in double quotes for a message, its white space and what acts unseen written as
  /// escapes: a reader of the message has to find the place.
  ///
  /// - Parameters:
  ///   - limit: Most Unicode scalars that are quoted; an ellipsis follows where there are more.
  ///   - isWhole: Whether the text is all that stands at its place; else an ellipsis follows too.
  package init(quoting text: String, to limit: Int = longestQuote, isWhole: Bool = true) {
    string = "\"" + ForeignText.escaped(text, to: limit, isWhole: isWhole, quotes: true) + "\""
  }

  /// Foreign text for a message as ``init(quoting:to:isWhole:)`` has it, but without quotes: a path,
  /// a number.
  package init(escaping text: String, to limit: Int = longestQuote) {
    string = ForeignText.escaped(text, to: limit, isWhole: true, quotes: false)
  }

  /// A foreign point in time: ISO 8601 as `2026-06-11 07:31 UTC`, anything else as it is.
  package init(time text: String) {
    let parts = text.utf8.prefix(64).split(separator: UInt8(ascii: "T"))
    guard parts.count == 2, parts[0].count == 10, text.utf8.last == UInt8(ascii: "Z") else {
      self.init(foreign: text)
      return
    }
    let day = String(decoding: parts[0], as: UTF8.self)
    self.init(foreign: "\(day) \(String(decoding: parts[1].prefix(5), as: UTF8.self)) UTC")
  }

  /// An address or a part of one, whole: what may stand in none is written as `%XX`.
  package init(address: String) {
    string = address.utf8.map { byte in
      if (0x21..<0x7F).contains(byte), !"\"<>\\^`{|}'".utf8.contains(byte) {
        return String(Character(Unicode.Scalar(byte)))
      }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { string.isEmpty }

  /// The text on one line of at most `limit` Unicode scalars and twice as many bytes.
  package func shortened(to limit: Int) -> ShownText { ShownText(foreign: string, to: limit) }

  /// The start of the text, before a place in ``string``, with an ellipsis.
  package func cut(before end: String.Index) -> ShownText {
    ShownText(checked: string[..<end] + "…")
  }

  /// Puts another text behind this one.
  package static func += (left: inout ShownText, right: ShownText) { left.string += right.string }

  /// One text behind the other.
  package static func + (left: ShownText, right: ShownText) -> ShownText {
    ShownText(checked: left.string + right.string)
  }
}

extension ShownText: CustomStringConvertible {
  package var description: String { string }
}

extension Sequence<ShownText> {
  /// All texts in one, with a text between each two.
  package func joined(separator: ShownText = "") -> ShownText {
    // Text by text: lists of strings made on the way take longer than what is joined.
    var (string, isFirst) = ("", true)
    for text in self {
      if !isFirst { string += separator.string }
      string += text.string
      isFirst = false
    }
    return ShownText(checked: string)
  }
}
