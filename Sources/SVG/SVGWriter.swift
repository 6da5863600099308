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
  /// Whether of several views only the first is written.
  let hasFirstViewOnly: Bool
  /// What was written so far.
  package internal(set) var bytes: [UInt8] = []
  /// Where the tags of links are, in their order.
  private(set) var linkTags: [Range<Int>] = []
  /// Where views behind the first are, in their order.
  private(set) var laterViews: [Range<Int>] = []

  /// Makes an empty writer.
  package init(
    use: Use, idPrefix: String, isStyled: Bool = false, hasFirstViewOnly: Bool = false
  ) {
    self.use = use
    self.hasFirstViewOnly = hasFirstViewOnly
    self.isStyled = isStyled
    self.idPrefix = idPrefix
  }

  /// The id for a name inside this picture.
  package func id(_ name: String) -> String { idPrefix + "-" + name }

  /// An element without content.
  package mutating func element(_ element: SVGElement, _ attributes: [SVGAttribute]) {
    open(element, attributes)
    bytes.append(text: "/>")
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
    close(element)
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
    let start = bytes.count
    open(.anchor, [.href(fragment: fragment)])
    bytes.append(UInt8(ascii: ">"))
    linkTags.append(start..<bytes.count)
    content(&self)
    let end = bytes.count
    close(.anchor)
    linkTags.append(end..<bytes.count)
  }

  /// A view that is shown in place of the first where a style sheet says so.
  package mutating func laterView(content: (inout SVGWriter) -> Void) {
    if hasFirstViewOnly { return }
    let start = bytes.count
    content(&self)
    laterViews.append(start..<bytes.count)
  }

  /// What was drawn before, without its links in a file of its own.
  mutating func append(_ drawn: DrawnContent) {
    let links = use == .standalone ? drawn.linkTags : []
    let views = hasFirstViewOnly ? drawn.laterViews : []
    var end = 0
    // A view before the tags of links in it, also where it begins with one.
    let parts = (links + views).sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    for part in parts where part.lowerBound >= end {
      bytes.append(contentsOf: drawn.bytes[end..<part.lowerBound])
      end = part.upperBound
    }
    bytes.append(contentsOf: drawn.bytes[end...])
  }

  private mutating func open(_ element: SVGElement, _ attributes: [SVGAttribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(text: element.rawValue)
    for attribute in attributes {
      bytes.append(attribute: attribute.name.utf8)
      append(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func close(_ element: SVGElement) {
    bytes.append(endOf: element.rawValue.utf8)
    endLine(after: element)
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
