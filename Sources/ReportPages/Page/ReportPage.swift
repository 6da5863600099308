import Charts
import Findings
import MarkdownHTML
import PlainText
import ReportFolder
import Templates

/// The HTML page made from the report's Markdown.
struct ReportPage {
  let title: ShownText
  /// The template that the Markdown was made of, for messages.
  let template: String
  let markdown: String
  let figures: [Figure]
  let intro: Introduction?
  let pictures: [Thumbnail]
  let styleSheet: String
  let templates: TemplateSet

  /// The page of a report folder; its style sheet is a file beside it.
  func folderPage() throws -> ReportFile {
    ReportFile(path: "index.html", text: try html(style: nil))
  }

  /// The page that holds everything, with a policy of its own that lets nothing else in.
  ///
  /// It alone may carry a script: a folder is read on hosts that allow none.
  func singlePage() throws -> ReportFile {
    ReportFile(
      path: "report.html",
      text: try html(style: styleSheet, script: templates.text(of: "report.js")))
  }

  private func html(style: String?, script: String? = nil) throws -> String {
    let converter = MarkdownConverter(
      figures: Dictionary(uniqueKeysWithValues: figures.map { ($0.path, $0.html) }),
      pictures: Dictionary(
        uniqueKeysWithValues: pictures.map { ($0.path, $0.element(isInline: style != nil)) }),
      pictureLegend: BoxLegend(pictures.compactMap(\.drawing)).html, reservedIDs: ["content"],
      hasFiles: style == nil)
    let fragment = try converter.convert(markdown)
    let page = templates.render(
      PageContent(
        title: title, policy: style.map { ContentPolicy.page(style: $0, script: script) },
        style: style.map(FinishedHTML.init), script: script.map(FinishedHTML.init),
        contents: fragment.headings.filter { $0.level == 2 }.map(PageContent.Link.init),
        body: FinishedHTML(fragment.html)))
    try checkLinks(in: page, fragment)
    return page
  }

  /// Refuses a page with a link to a place that it does not have.
  private func checkLinks(in page: String, _ fragment: HTMLFragment) throws {
    let dead = InnerLinks(in: page).dangling
    if dead.isEmpty { return }
    try intro?.check(deadLinks: dead)
    throw templates.deadLinks(
      dead, among: Set(fragment.headings.map(\.id)), in: template)
  }
}
