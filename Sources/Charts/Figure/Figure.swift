package import PlainText
package import Plots
package import SVG

/// A chart with all that belongs to it: name, description, caption, controls, data table, files.
package struct Figure: Sendable {
  /// A picture as a file of the report.
  package struct File: Sendable {
    /// Path inside the report, `charts/f1.svg`.
    package let path: String
    package let document: SVGDocument

    /// Makes a file.
    package init(path: String, document: SVGDocument) {
      self.path = path
      self.document = document
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
  package let narrow: SVGDocument?
  /// The pictures as files; the first stands for the figure where only one can be shown.
  package private(set) var documents: [File]
  package let controls: FigureControls?
  package internal(set) var table: FigureTable
  /// Whether a file shows something else than the page.
  private let hasOwnFiles: Bool
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
    self.documents = documents ?? [File(path: "charts/\(document.id).svg", document: document)]
    hasOwnFiles = documents != nil
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

  /// The same figure with its picture drawn now, once for the page and for its file.
  package var drawn: Figure {
    if hasOwnFiles { return self }
    var figure = self
    figure.document = document.drawn
    figure.documents = [File(path: documents[0].path, document: figure.document)]
    return figure
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
