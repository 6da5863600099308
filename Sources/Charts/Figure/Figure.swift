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
  package let document: SVGDocument
  /// The same for narrow screens; `nil` where the picture is small anyway.
  package let narrow: SVGDocument?
  /// The pictures as files; the first stands for the figure where only one can be shown.
  package let documents: [File]
  package let controls: FigureControls?
  package internal(set) var table: FigureTable
  /// Whether a file shows something else than the page.
  private let hasOwnFiles: Bool

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
    hasOwnFiles
      ? self
      : Figure(
        document: document.drawn, narrow: narrow, caption: caption, table: table, controls: controls
      )
  }

  /// How much of a page it takes, told before it is drawn.
  package var load: DrawingLoad {
    let controls = DrawingLoad(elements: controls.map { 3 * $0.options.count + 8 } ?? 3)
    return document.load + (narrow?.load ?? DrawingLoad()) + table.load + controls
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
      if let controls { write(controls, into: &html) }
      html.element(
        "div",
        [
          "class": "figure-scroll", "tabindex": "0", "role": "group",
          "aria-label": "Chart: \(title)",
        ]
      ) { drawPictures(into: &$0) }
      html.newline()
      if !table.rows.isEmpty { write(table, into: &html) }
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

  private func write(_ controls: FigureControls, into html: inout HTMLWriter) {
    html.element("fieldset", ["class": "figure-controls"]) { html in
      html.element("legend", text: controls.legend)
      for (position, option) in controls.options.enumerated() {
        html.element("label", ["for": option.id]) { html in
          if position == 0 {
            html.void(
              "input",
              ["type": "radio", "name": controls.name, "id": option.id, "checked": "checked"])
          } else {
            html.void("input", ["type": "radio", "name": controls.name, "id": option.id])
          }
          html.element("span", text: option.label)
        }
      }
      guard let toggle = controls.toggle else { return }
      html.element("label", ["for": toggle.id]) { html in
        html.void("input", ["type": "checkbox", "id": toggle.id])
        html.element("span", text: toggle.label)
      }
    }
    html.newline()
  }

  private func write(_ table: FigureTable, into html: inout HTMLWriter) {
    html.element("details", ["class": "figure-data"]) { html in
      html.element("summary", text: "Data table")
      html.element(
        "div",
        [
          "class": "table-scroll", "tabindex": "0", "role": "region",
          "aria-label": "Data of the chart: \(title)",
        ]
      ) { html in
        html.element("table") { table.write(into: &$0) }
      }
    }
    html.newline()
  }
}
