package import PlainText

/// Writes the HTML around a picture: elements by name, attributes and text escaped.
package struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Starts with nothing.
  package init() {}

  /// Writes at the end of a page, into its own bytes.
  package static func append(
    to page: inout [UInt8], _ content: (inout HTMLWriter) -> Void
  ) {
    var html = HTMLWriter()
    swap(&html.bytes, &page)
    content(&html)
    swap(&html.bytes, &page)
  }

  /// What was written so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with content.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, ShownText> = [:],
    content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    close(name)
  }

  /// An element that holds only a text.
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, ShownText> = [:],
    text: ShownText
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// An element that holds only a text, with an attribute in our own words: the cells of tables.
  package mutating func element(
    _ name: StaticString, _ attribute: StaticString, own value: StaticString, text: ShownText
  ) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    attribute.withUTF8Buffer { bytes.append(attribute: $0) }
    MarkupText.appendAttributeValue(own: value, to: &bytes)
    bytes.append(text: "\">")
    self.text(text)
    close(name)
  }

  /// An element that cannot have content, written so that XML readers accept it too.
  package mutating func void(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, ShownText> = [:]
  ) {
    open(name, attributes)
    bytes.append(text: "/>")
  }

  private mutating func close(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(endOf: $0) }
  }

  private mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, ShownText>
  ) {
    bytes.append(UInt8(ascii: "<"))
    append(name)
    for (attribute, value) in attributes {
      attribute.withUTF8Buffer { bytes.append(attribute: $0) }
      MarkupText.appendAttributeValue(value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ name: StaticString) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text, escaped.
  mutating func text(_ text: ShownText) { MarkupText.appendContent(text, to: &bytes) }

  /// A drawing, which is markup already.
  package mutating func drawing(_ svg: SVGWriter) { bytes.append(contentsOf: svg.bytes) }

  /// Ends a line, so that the page can be read as text.
  package mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  /// A picture, drawn where it stands; the parameters are those of ``SVGDocument/inline``.
  package mutating func picture(
    _ document: SVGDocument, class extraClass: String? = nil, namedBy other: String? = nil
  ) {
    document.draw(into: &bytes, class: extraClass, namedBy: other)
  }
}
