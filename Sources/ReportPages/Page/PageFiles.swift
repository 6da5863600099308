package import Charts
package import PlainText
package import ReportFolder
package import Templates

/// A page whose content is decided, with what it is made of.
package struct PageFiles {
  /// Title of the page.
  package let title: ShownText
  /// Its figures.
  package let figures: [Figure]
  /// The templates and style sheets.
  package let templates: TemplateSet
  /// The author's own section.
  var intro: Introduction?
  /// Pictures that it shows.
  var pictures: [Thumbnail] = []
  /// Rules that hold for this page alone.
  var ownStyle = ""

  /// A page of figures and text.
  package init(title: ShownText, figures: [Figure], templates: TemplateSet) {
    self.title = title
    self.figures = figures
    self.templates = templates
  }

  /// What is for readers: the page with what it shows, as far as that is files of their own.
  ///
  /// - Parameters:
  ///   - content: What its Markdown template shows.
  ///   - form: As a folder the Markdown, the style sheet, charts and pictures are files too.
  /// - Throws: `TemplateError` when a template of the user's makes a link that leads nowhere.
  package func list(_ content: some TemplatePage, as form: ReportForm) throws -> [ReportFile] {
    var page = ReportPage(
      title: title, template: type(of: content).template, figures: figures, intro: intro,
      pictures: pictures, styleSheet: styleSheet, templates: templates)
    let (markdown, hasFiles) = (templates.filling(content), form == .folder)
    // Text and charts know nothing of each other before they meet on the page.
    let (drawn, fragment) = Figure.drawn(figures, hasFiles: hasFiles) { [page] in
      Result { try page.fragment(markdown(), hasFiles: hasFiles) }
    }
    page.figures = drawn
    guard hasFiles else { return [try page.singlePage(fragment.get())] }
    return try page.folderPage(fragment.get())
      + [ReportFile(path: "report.css", text: page.styleSheet)]
      + drawn.flatMap(\.files).map { ReportFile(path: $0.path, bytes: $0.bytes) }
      + pictureFiles
  }

  /// Thumbnails and what they lead to; thumbnails with other boxes may lead to one picture.
  private var pictureFiles: [ReportFile] {
    var seen: Set<String> = []
    return pictures.flatMap(\.files).filter { seen.insert($0.path).inserted }
  }

  /// Page style, chart style and what holds for this page alone in one file.
  private var styleSheet: String {
    templates.text(of: "report.css") + "\n" + templates.text(of: "charts.css") + ownStyle
  }
}
