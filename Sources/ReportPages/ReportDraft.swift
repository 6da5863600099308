import Assessment
import Charts
package import Findings
import ModelEvaluation
import PlainText
package import ReportFolder
package import Templates

/// A report whose content is decided: figures are drawn, sentences are made, Markdown is next.
package struct ReportDraft {
  private(set) var context: ReportContext
  private let form: ReportForm
  private let templates: TemplateSet

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
    context = ReportContext(
      title: ReportTitle.text(assessed.evaluation.header, chosen: title),
      assessed: assessed,
      figures: ReportFigures(
        assessed.assessment, assessed.evaluation, comparison: assessed.comparison),
      intro: try intro?.checked(),
      details: details)
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

  /// The same report without the words of its user.
  var withoutIntroduction: ReportDraft {
    var draft = self
    draft.context.intro = nil
    return draft
  }

  /// The same report with another detail.
  func drawn(_ detail: PageDetail) -> ReportDraft {
    var draft = self
    draft.context.draw(detail)
    return draft
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
