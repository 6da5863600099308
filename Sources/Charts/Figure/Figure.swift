package import PlainText
package import Plots
package import SVG

/// A chart with all that belongs to it: name, description, caption, controls, data table, files.
package struct Figure: Sendable {
  /// A picture as a file of the report.
  package struct File: Sendable {
    /// Path inside the report, `charts/f1.svg`.
    package let path: String
    package fileprivate(set) var document: SVGDocument
    /// Whether it shows the picture of the page, or the first view of it.
    fileprivate let isOfPage: Bool

    /// Makes a file.
    package init(path: String, document: SVGDocument, isOfPage: Bool = false) {
      self.path = path
      self.document = document
      self.isOfPage = isOfPage
    }
  }

  /// Short name, start of all ids in it: `f1`.
  package let id: String
  package let title: ShownText
  /// What it shows, in a sentence or two; also the text in place of the image.
  package let description: ShownText
  /// How to read it, below the picture; one line of plain text.
  package internal(set) var caption: ShownText
  /// The picture of the page, with all views.
  package private(set) var document: SVGDocument
  /// The same for narrow screens; `nil` where the picture is small anyway.
  package private(set) var narrow: SVGDocument?
  /// The pictures as files; the first stands for the figure where only one can be shown.
  package private(set) var documents: [File]
  package let controls: FigureControls?
  package internal(set) var table: FigureTable
  /// How much of a page the pictures take.
  private let pictures: DrawingLoad

  /// Makes a figure; without files of its own the picture of the page is its only one.
  package init(
    document: SVGDocument, narrow: SVGDocument? = nil, caption: ShownText, table: FigureTable,
    controls: FigureControls? = nil, documents: [File]? = nil
  ) {
    id = document.id
    title = document.title
    description = document.description
    self.caption = caption
    self.document = document
    self.narrow = narrow
    self.documents =
      documents
      ?? [File(path: "charts/\(document.id).svg", document: document, isOfPage: true)]
    pictures = document.load + (narrow?.load ?? DrawingLoad())
    self.controls = controls
    self.table = table
  }

  /// Makes a figure of a chart that is drawn in both forms.
  package init(
    _ plot: (FigureForm) -> Plot, caption: ShownText, table: FigureTable,
    controls: FigureControls? = nil, documents: [File]? = nil
  ) {
    self.init(
      document: plot(.wide).document, narrow: plot(.narrow).document, caption: caption,
      table: table, controls: controls, documents: documents)
  }

  /// How much of a page it takes, told before it is drawn.
  package var load: DrawingLoad {
    let controls = DrawingLoad(elements: controls.map { 3 * $0.options.count + 8 } ?? 3)
    return pictures + table.load + controls
  }

  /// The stand-alone files: path inside the report, and content.
  package var files: [(path: String, bytes: [UInt8])] {
    documents.map { ($0.path, $0.document.file) }
  }

  /// Writes the complete `<figure>` at the end of a page; its pictures are drawn there.
  package func write(into page: inout [UInt8]) {
    HTMLWriter.append(to: &page) { write(into: &$0) }
  }

  private func write(into html: inout HTMLWriter) {
    html.element("figure", ["id": "figure-\(foreign: id)", "class": "figure"]) { html in
      html.newline()
      controls?.write(into: &html)
      html.element(
        "div",
        [
          "class": "figure-scroll", "tabindex": "0", "role": "group",
          "aria-label": "Chart: \(title)",
        ]
      ) { drawPictures(into: &$0) }
      html.newline()
      if !table.rows.isEmpty { table.writeFolded(into: &html, title: title) }
      // HTML wants the caption first or last; the style sheet shows the table below it.
      if caption.isEmpty { return }
      html.element("figcaption", text: caption)
      html.newline()
    }
    html.newline()
  }

  private func drawPictures(into html: inout HTMLWriter) {
    guard let narrow else { return html.picture(document) }
    html.picture(document, class: FigureForm.wide.className)
    html.picture(narrow, class: FigureForm.narrow.className, namedBy: document.id)
  }
}

extension Figure {
  /// The same figures with their pictures drawn now, beside each other where there are threads: what is
  /// on the page and in a file is drawn once for both.
  ///
  /// - Parameters:
  ///   - hasFiles: Whether the files will be asked for, too.
  ///   - other: Other work, which is done beside it.
  package static func drawn<Other: Sendable>(
    _ figures: [Figure], hasFiles: Bool, beside other: @Sendable () -> Other
  ) -> (figures: [Figure], other: Other) {
    let pictures = figures.map { $0.ownPictures(hasFiles: hasFiles) }
    let (drawn, other) = SVGDocument.drawn(pictures.flatMap(\.self), beside: other)
    var rest = drawn[...]
    let finished = zip(figures, pictures).map { figure, own in
      defer { rest = rest.dropFirst(own.count) }
      return figure.showing(rest.prefix(own.count))
    }
    return (finished, other)
  }

  /// The pictures of which none is a part of another: of the page, for narrow screens, of files.
  private func ownPictures(hasFiles: Bool) -> [(document: SVGDocument, isStyled: Bool)] {
    [(document, false)] + [narrow].compactMap(\.self).map { ($0, true) }
      + (hasFiles ? documents.filter { !$0.isOfPage }.map { ($0.document, false) } : [])
  }

  /// The same figure with its own pictures as they were drawn, in their order.
  private func showing(_ drawn: ArraySlice<SVGDocument>) -> Figure {
    var (figure, rest) = (self, drawn)
    figure.document = rest.removeFirst()
    if narrow != nil { figure.narrow = rest.removeFirst() }
    for position in documents.indices {
      if documents[position].isOfPage {
        figure.documents[position].document = documents[position].document.copying(figure.document)
      } else if let own = rest.popFirst() {
        figure.documents[position].document = own
      }
    }
    return figure
  }
}
