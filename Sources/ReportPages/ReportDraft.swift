import Assessment
import Charts
package import Findings
import ModelEvaluation
import PlainText
package import ReportFolder
package import Templates

/// A report whose content is decided: what its figures show, its sentences.
///
/// Markdown is next.
package struct ReportDraft {
  private(set) var context: ReportContext
  private let form: ReportForm
  private let templates: TemplateSet
  /// Bytes of the page without words and pictures of its user.
  private let pageBytes: Int

  /// Decides the content.
  ///
  /// - Parameters:
  ///   - assessed: What the report is about.
  ///   - title: Title of the report; `nil` makes one from project and version.
  ///   - intro: The author's own section.
  ///   - templates: Templates and style sheets.
  ///   - form: What the report is written as.
  ///   - details: What else the author chose.
  /// - Throws: ``IntroError`` where the introduction is refused.
  package init(
    _ assessed: AssessedEvaluation, title: String?, intro: Introduction?, templates: TemplateSet,
    form: ReportForm, _ details: ReportDetails
  ) throws(IntroError) {
    self.templates = templates
    self.form = form
    let page = Self.page(of: assessed)
    pageBytes = page.bytes
    context = ReportContext(
      title: ReportTitle.text(assessed.evaluation.header, chosen: title),
      assessed: assessed,
      figures: page.figures, detail: page.detail, intro: try intro?.checked(),
      details: details)
  }

  /// The figures with the detail that a browser can bear.
  static func page(of assessed: AssessedEvaluation) -> PageLoad {
    PageLoad.bearable(
      assessed.assessment, assessed.evaluation, comparison: assessed.comparison,
      text: { TextLoad.elements(assessed, $0, $1) })
  }

  /// The images that the report names.
  package var namedImages: PictureList {
    PictureList(
      context.evaluation, context.assessment, clusters: context.figures.locators.map(\.cluster))
  }

  /// The same report with pictures.
  func showing(_ selection: PictureSelection) -> ReportDraft {
    var draft = self
    draft.context.show(selection)
    return draft
  }

  /// About how many bytes the report takes without pictures, told before anything is written: rather too
  /// many than too few.
  var likelySize: Int {
    let words = 3 * (context.intro?.markdown.utf8.count ?? 0)
    let page = pageBytes + pageBytes / 4 + words
    let styles = ["report.css", "charts.css", "report.js"].reduce(0) {
      $0 + templates.text(of: $1).utf8.count
    }
    // In a folder charts and words are files of their own, too.
    return styles + (form == .folder ? 2 * page : page)
  }

  /// What is for readers: the page with what it shows, as far as that is files of their own.
  func pageFiles() throws -> [ReportFile] {
    var page = PageFiles(
      title: context.title, figures: context.figures.all, templates: templates)
    page.intro = context.intro
    page.pictures = context.pictures.thumbnails
    page.ownStyle = context.figures.styleSheet
    return try page.list(ReportContent(context, isFolder: form == .folder), as: form)
  }
}
