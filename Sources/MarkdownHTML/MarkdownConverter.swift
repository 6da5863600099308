/// Turns Markdown into an HTML fragment that holds only what the report allows.
///
/// cmark-gfm parses and renders in safe mode; between the two, the tree is edited: charts take the
/// place of their images, headings get ids, `<details>` fold what is between them, tables get a
/// frame that scrolls, and everything that would reach outside the report is dropped. So the only
/// markup in the result is cmark's, the converter's, and that of ``figures``.
///
/// ```swift
/// let converter = MarkdownConverter(figures: ["charts/f1.svg": "<figure>F1</figure>"])
/// let fragment = try converter.convert("# Report\n\n![F1](charts/f1.svg)\n")
/// ```
package struct MarkdownConverter: Sendable {
  /// Ready HTML by image address; it replaces a paragraph that holds that image alone.
  package var figures: [String: String]
  /// Pictures by image address; a paragraph of nothing but pictures becomes a gallery.
  package var pictures: [String: Picture]
  /// Ready HTML that explains what lies over pictures; it stands once, before the first of them.
  package var pictureLegend: String
  /// Whether charts and images lie as files beside the page; where not, an image that is not part of
  /// the page gives way to its alternative text.
  package var hasFiles: Bool
  /// Ids that the page around the fragment, or a figure in it, uses already.
  package var reservedIDs: Set<String>
  /// Names of cmark-gfm's syntax extensions.
  ///
  /// Not `autolink`: a name such as `www.example.org` must stay text.
  var extensions = Self.allExtensions
  static let allExtensions = ["table", "strikethrough", "tasklist"]

  /// Makes a converter; everything can be left out.
  package init(
    figures: [String: String] = [:], pictures: [String: Picture] = [:],
    pictureLegend: String = "", reservedIDs: Set<String> = [], hasFiles: Bool = true
  ) {
    self.figures = figures
    self.pictures = pictures
    self.pictureLegend = pictureLegend
    self.reservedIDs = reservedIDs
    self.hasFiles = hasFiles
  }

  /// Converts one text.
  ///
  /// - Throws: ``MarkdownError`` when the C library fails; never because of what the text says.
  package func convert(_ markdown: String) throws(MarkdownError) -> HTMLFragment {
    let document = try CMarkDocument(parsing: markdown, extensions: extensions)
    // Nodes are collected before any is edited: an iterator does not survive edits.
    let outline = try MarkdownOutline(of: document.node)
    let headings = name(outline.headings)
    let folds = try MarkdownFolds(document.node, outline, ids: headings.map(\.id))
    try write(headings, at: outline.headings, except: folds.summaries)
    for table in outline.tables { try TableRewriter(table).write() }
    try rewriteImages(outline.images)
    for html in outline.rawHTML { html.free() }
    for link in outline.links { try rewriteLink(link) }
    for task in outline.tasks { try rewriteTask(task) }
    return HTMLFragment(html: try document.html(), headings: headings)
  }
}
