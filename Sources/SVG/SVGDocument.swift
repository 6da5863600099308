package import PlainText

/// One finished picture with its title and description, for a page or as a file of its own.
///
/// Both come from the same drawing. Presentation attributes carry the light colours, so the file is
/// right wherever it is shown; classes let a page's style sheet replace them.
package struct SVGDocument: Sendable {
  /// Start of every id in the picture; letters, digits and hyphens.
  package let id: String
  /// Short name, read out first.
  package private(set) var title: ShownText
  /// What the picture shows, in a sentence or two.
  package let description: ShownText
  /// Size of the drawing in its own units, pixels at natural size.
  package let size: (width: Double, height: Double)

  private let isInteractive: Bool
  /// Whether of several views it shows only the first.
  private var hasFirstViewOnly = false
  private let contentLoad: @Sendable () -> DrawingLoad
  private var content: @Sendable (inout SVGWriter) -> Void

  /// Fonts that every system has, its own interface font first.
  package static let fontFamily =
    "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"

  /// Makes a document.
  ///
  /// - Parameters:
  ///   - isInteractive: Whether the picture holds links when it is part of a page; assistive
  ///     technology then gets a document to walk through instead of one image.
  ///   - load: How much the content is.
  ///   - draw: Writes the content; called once for each use.
  package init(
    id: String, title: ShownText, description: ShownText, size: (width: Double, height: Double),
    isInteractive: Bool, load: @escaping @Sendable () -> DrawingLoad,
    draw: @escaping @Sendable (inout SVGWriter) -> Void
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.size = size
    self.isInteractive = isInteractive
    contentLoad = load
    content = draw
  }

  /// The same picture, drawn now: its page and its file copy what was drawn.
  ///
  /// - Parameter isStyled: Whether it stands in the page for another that names it; what a style sheet
  ///   colours has no colours of its own.
  package func drawn(isStyled: Bool = false) -> SVGDocument {
    var svg = SVGWriter(
      use: .inline, idPrefix: id, isStyled: isStyled, hasFirstViewOnly: hasFirstViewOnly)
    content(&svg)
    let drawn = DrawnContent(
      bytes: svg.bytes, linkTags: svg.linkTags, laterViews: svg.laterViews)
    var document = self
    document.content = { [content] svg in
      if svg.isStyled == isStyled { svg.append(drawn) } else { content(&svg) }
    }
    return document
  }

  /// The same picture with the first of its views alone.
  package func firstView(titled title: ShownText) -> SVGDocument {
    var document = self
    document.title = title
    document.hasFirstViewOnly = true
    return document
  }

  /// The same picture with the content of another, which was drawn.
  package func copying(_ drawn: SVGDocument) -> SVGDocument {
    var document = self
    document.content = drawn.content
    return document
  }

  /// How much of a page the picture takes.
  package var load: DrawingLoad {
    contentLoad() + DrawingLoad(elements: 4, texts: [title, description], data: 400)
  }

  /// The `<svg>` element for a page.
  package var inline: String { inline() }

  /// The `<svg>` element as a text; a page has it drawn into its own bytes instead.
  package func inline(class extraClass: String? = nil, namedBy other: String? = nil) -> String {
    var bytes: [UInt8] = []
    draw(into: &bytes, class: extraClass, namedBy: other)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Draws the `<svg>` element at the end of a page.
  ///
  /// - Parameters:
  ///   - page: The page's bytes so far; the drawing is written into them and is nowhere else.
  ///   - extraClass: A class beside `chart`, for the page's style sheet.
  ///   - other: Another drawing of the same on the page, whose title and description name this one
  ///     too; this one is then hidden until a style sheet shows it.
  package func draw(
    into page: inout [UInt8], class extraClass: String? = nil, namedBy other: String? = nil
  ) {
    var svg = SVGWriter(
      use: .inline, idPrefix: id, isStyled: other != nil, hasFirstViewOnly: hasFirstViewOnly)
    swap(&svg.bytes, &page)
    let name = other ?? id
    let attributes: [SVGAttribute] = [
      .class((["chart"] + [extraClass].compactMap(\.self)).joined(separator: " ")),
      .role(isInteractive ? "graphics-document" : "img"),
      .ariaLabelledBy("\(name)-title \(name)-desc"),
      .viewBox(width: size.width, height: size.height),
      .width(size.width), .height(size.height),
    ]
    let hidden: [SVGAttribute] = other == nil ? [] : [.display("none")]
    write(into: &svg, attributes + hidden, isNamed: other == nil, background: false)
    swap(&svg.bytes, &page)
  }

  /// An `.svg` file on white ground.
  package var file: [UInt8] {
    var svg = SVGWriter(use: .standalone, idPrefix: id, hasFirstViewOnly: hasFirstViewOnly)
    let attributes: [SVGAttribute] = [
      .xmlNamespace("http://www.w3.org/2000/svg"), .role("img"),
      .ariaLabelledBy("\(svg.id("title")) \(svg.id("desc"))"),
      .viewBox(width: size.width, height: size.height),
      .width(size.width), .height(size.height),
    ]
    write(into: &svg, attributes, isNamed: true, background: true)
    return svg.bytes
  }

  /// The `.svg` file as a text.
  package var standalone: String { String(decoding: file, as: UTF8.self) }

  private func write(
    into svg: inout SVGWriter, _ attributes: [SVGAttribute], isNamed: Bool, background: Bool
  ) {
    svg.element(.svg, attributes + [.fontFamily(Self.fontFamily), .fontSize(13)]) { svg in
      if isNamed {
        svg.element(.title, [.id(svg.id("title"))], text: title)
        svg.element(.desc, [.id(svg.id("desc"))], text: description)
      }
      if background {
        svg.element(.rect, [.width(size.width), .height(size.height), .fill("#ffffff")])
      }
      content(&svg)
    }
  }
}
