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

  private let markup: CMarkHTML
  /// The headings in document order.
  package let headings: [Heading]
  /// The text that it was made of, in the form that Git hosts know.
  package let markdown: String

  init(_ markup: CMarkHTML, headings: [Heading], markdown: String) {
    self.markup = markup
    self.headings = headings
    self.markdown = markdown
  }

  /// Writes the markup at the end of a page.
  ///
  /// - Parameters:
  ///   - page: The page's bytes so far.
  ///   - fill: Writes what has an address, a figure or a picture's data, at its place.
  package func write(
    into page: inout [UInt8], filling fill: (_ address: String, _ page: inout [UInt8]) -> Void
  ) {
    var rest = markup.bytes[...]
    while let start = rest.firstIndex(of: HTMLGap.mark) {
      page.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest[..<start]))
      let address = rest[(start + 1)...].prefix { $0 != HTMLGap.mark }
      fill(String(decoding: address, as: UTF8.self), &page)
      rest = rest[address.endIndex...].dropFirst()
      // A block ends its line once, whoever wrote the end.
      let newline = UInt8(ascii: "\n")
      if page.last == newline, rest.first == newline { rest = rest.dropFirst() }
    }
    page.append(contentsOf: UnsafeRawBufferPointer(rebasing: rest))
  }

  /// The markup as a text.
  ///
  /// - Parameter fill: Gives what has an address.
  package func html(filling fill: (String) -> String) -> String {
    var bytes: [UInt8] = []
    write(into: &bytes) { $1 += fill($0).utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The markup of a text without figures.
  package var html: String { html { _ in "" } }
}
