package import PlainText

/// Writes well-formed SVG as bytes: elements close themselves, values are escaped, numbers are
/// short.
///
/// ```swift
/// var svg = SVGWriter(use: .inline, idPrefix: "f1")
/// svg.element(.g, [.fill("#123")]) { svg in
///   svg.element(.circle, [.cx(1), .cy(2), .r(3)])
/// }
/// ```
package struct SVGWriter: Sendable {
  /// Where the picture will live.
  package enum Use: Sendable {
    /// Inside a page, where links to its sections lead somewhere.
    case inline
    /// A file of its own.
    case standalone
  }

  /// Where the picture will live.
  package let use: Use
  /// Whether a style sheet certainly gives the colours, so that shapes need none of their own.
  package let isStyled: Bool
  /// Start of every id, so that several pictures can share a page.
  package let idPrefix: String
  /// What was written so far.
  package internal(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  package init(use: Use, idPrefix: String, isStyled: Bool = false) {
    self.use = use
    self.isStyled = isStyled
    self.idPrefix = idPrefix
  }

  /// The id for a name inside this picture.
  package func id(_ name: String) -> String { idPrefix + "-" + name }

  /// An element without content.
  package mutating func element(_ element: SVGElement, _ attributes: [SVGAttribute]) {
    open(element, attributes)
    bytes.append(contentsOf: "/>".utf8)
    endLine(after: element)
  }

  /// An element with content.
  package mutating func element(
    _ element: SVGElement, _ attributes: [SVGAttribute] = [],
    content: (inout SVGWriter) -> Void
  ) {
    open(element, attributes)
    bytes.append(UInt8(ascii: ">"))
    if element == .g || element == .svg || element == .defs { bytes.append(UInt8(ascii: "\n")) }
    content(&self)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: element.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
    endLine(after: element)
  }

  /// An element that holds only a text.
  package mutating func element(
    _ element: SVGElement, _ attributes: [SVGAttribute] = [], text: ShownText
  ) {
    self.element(element, attributes) { $0.text(text) }
  }

  /// A text, escaped.
  package mutating func text(_ text: ShownText) { MarkupText.appendContent(text, to: &bytes) }

  /// Content that links to a part of the page with that id; plain content in a file of its own.
  package mutating func link(to fragment: String?, content: (inout SVGWriter) -> Void) {
    guard let fragment, use == .inline else { return content(&self) }
    element(.anchor, [.href(fragment: fragment)], content: content)
  }

  private mutating func open(_ element: SVGElement, _ attributes: [SVGAttribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: element.rawValue.utf8)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      append(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func append(_ value: SVGAttribute.Value) {
    switch value {
    case .text(let text): MarkupText.appendAttributeValue(own: text, to: &bytes)
    case .number(let number): bytes.appendNumber(number)
    case .length(let number): bytes.appendLength(number)
    case .path(let path): bytes.append(contentsOf: path.bytes)
    case .numbers(let numbers):
      for (position, number) in numbers.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.appendNumber(number)
      }
    }
  }

  private mutating func endLine(after element: SVGElement) {
    if !element.isInText { bytes.append(UInt8(ascii: "\n")) }
  }
}
