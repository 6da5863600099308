import Charts
import Findings
import MarkdownHTML
import PlainText
import ReportFolder
import Templates

/// The HTML page made from the report's Markdown.
///
/// The Markdown is parsed once. The page's template is filled straight into the page's bytes, with
/// cmark's HTML where its body stands and every chart in the place of its image.
struct ReportPage {
  let title: ShownText
  /// The template that the Markdown was made of, for messages.
  let template: String
  var figures: [Figure]
  let intro: Introduction?
  let pictures: [Thumbnail]
  let styleSheet: String
  let templates: TemplateSet

  /// The page of a report folder, whose style sheet is a file beside it, and its Markdown.
  func folderPage(_ fragment: HTMLFragment) throws -> [ReportFile] {
    [
      ReportFile(path: "index.html", bytes: try bytes(fragment)),
      ReportFile(path: "report.md", text: fragment.markdown),
    ]
  }

  /// The page that holds everything, with a policy of its own that lets nothing else in.
  ///
  /// It alone may carry a script: a folder is read on hosts that allow none.
  func singlePage(_ fragment: HTMLFragment) throws -> ReportFile {
    let page = try bytes(
      fragment, style: styleSheet, script: templates.text(of: "report.js"))
    return ReportFile(path: "report.html", bytes: page)
  }

  /// What the Markdown becomes, with gaps for figures and pictures.
  func fragment(_ markdown: String, hasFiles: Bool) throws -> HTMLFragment {
    let converter = MarkdownConverter(
      figures: Set(figures.map(\.path)),
      pictures: Dictionary(
        uniqueKeysWithValues: pictures.map {
          ($0.path, $0.element)
        }), pictureLegend: BoxLegend(pictures.compactMap(\.drawing)).html,
      reservedIDs: ["content"], hasFiles: hasFiles)
    do throws(MarkdownError) {
      return try converter.convert(markdown, holding: intro?.markdown)
    } catch {
      if case .unclosed = error, let intro {
        throw IntroError(name: intro.name, reason: error.description)
      }
      throw error
    }
  }

  private func bytes(
    _ fragment: HTMLFragment, style: String? = nil, script: String? = nil
  ) throws -> [UInt8] {
    let gaps = PageGaps(figures, pictures)
    let page = templates.bytes(
      of: PageContent(
        title: title, policy: style.map { ContentPolicy.page(style: $0, script: script) },
        style: style.map { FinishedHTML($0) }, script: script.map { FinishedHTML($0) },
        contents: fragment.headings.filter { $0.level == 2 }.map(PageContent.Link.init),
        body: FinishedHTML { page in fragment.write(into: &page, filling: gaps.fill) }))
    try checkLinks(in: page, fragment)
    return page
  }

  /// Refuses a page with a link to a place that it does not have.
  private func checkLinks(in page: [UInt8], _ fragment: HTMLFragment) throws {
    let dead = InnerLinks(in: page).dangling
    if dead.isEmpty { return }
    try intro?.check(deadLinks: dead)
    throw templates.deadLinks(
      dead, among: Set(fragment.headings.map(\.id)), in: template)
  }
}
