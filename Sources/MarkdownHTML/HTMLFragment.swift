/// The HTML of a Markdown text, ready to stand inside a page's body.
package struct HTMLFragment: Equatable, Sendable {
  /// One heading of the text, for a table of contents.
  package struct Heading: Equatable, Sendable {
    /// 1 to 6.
    package var level: Int
    /// The `id` of the heading's element, unique in the fragment.
    package var id: String
    /// The heading's text without markup, not escaped.
    package var text: String

    /// Makes a heading.
    package init(level: Int, id: String, text: String) {
      self.level = level
      self.id = id
      self.text = text
    }
  }

  /// The markup.
  package var html: String
  /// The headings in document order.
  package var headings: [Heading]
}
