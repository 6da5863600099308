/// Turns Markdown into an HTML fragment that holds only what the report allows.
///
/// cmark-gfm parses and renders in safe mode; between the two, the tree is edited: charts take the
/// place of their images, as gaps that are filled when a page is written, headings get ids,
/// `<details>` fold what is between them, tables get a frame that scrolls, and everything that would
/// reach outside the report is dropped. So the only markup in the result is cmark's, the converter's,
/// and that of ``figures``.
///
/// ```swift
/// let converter = MarkdownConverter(figures: ["charts/f1.svg"])
/// let fragment = try converter.convert("# Report\n\n![F1](charts/f1.svg)\n")
/// let html = fragment.html { address in "<figure>\(address)</figure>" }
/// ```
package struct MarkdownConverter: Sendable {
  /// Image addresses of figures; each replaces a paragraph that holds that image alone.
  package var figures: Set<String>
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
    figures: Set<String> = [], pictures: [String: Picture] = [:], pictureLegend: String = "",
    reservedIDs: Set<String> = [], hasFiles: Bool = true
  ) {
    self.figures = figures
    self.pictures = pictures
    self.pictureLegend = pictureLegend
    self.reservedIDs = reservedIDs
    self.hasFiles = hasFiles
  }

  /// Converts one text, which is parsed once for the HTML and for the Markdown of Git hosts.
  ///
  /// - Parameters:
  ///   - markdown: The text.
  ///   - own: A part of it that someone else wrote, which must end what it begins; see
  ///     ``UntrustedMarkdown``.
  /// - Throws: ``MarkdownError`` when the C library fails, or when `own` leaves a block open; never
  ///   because of what else the text says.
  package func convert(
    _ markdown: String, holding own: String? = nil
  ) throws(MarkdownError) -> HTMLFragment {
    let document = try CMarkDocument(parsing: markdown, extensions: extensions)
    let lines = MarkdownLines(markdown)
    if let own, let numbers = lines.numbers(of: own, in: markdown) {
      try UntrustedMarkdown.checkEnd(of: numbers, in: document.node)
    }
    // Nodes are collected before any is edited: an iterator does not survive edits.
    let outline = try MarkdownOutline(of: document.node, lines)
    let portable = HeadingAnchor.portable(markdown, outline.headings)
    for heading in outline.headings { try heading.stated?.strip(heading.node) }
    let headings = name(outline.headings)
    let folds = try MarkdownFolds(document.node, outline, ids: headings.map(\.id))
    try write(headings, at: outline.headings, except: folds.summaries)
    for table in outline.tables { try TableRewriter(table).write() }
    try rewriteImages(outline.images)
    for html in outline.rawHTML { html.free() }
    for link in outline.links { try rewriteLink(link) }
    for task in outline.tasks { try rewriteTask(task) }
    return HTMLFragment(try document.html(), headings: headings, markdown: portable)
  }
}
