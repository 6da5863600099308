import Assessment
import Charts
import Findings
import ModelEvaluation
import ReportFolder
import Templates

/// A report whose content is decided: figures are drawn, sentences are made, Markdown is next.
struct ReportDraft {
  private(set) var context: ReportContext
  private let form: ReportForm
  private let templates: TemplateSet

  init(_ assessed: AssessedEvaluation, options: ReportOptions) throws {
    templates = options.templates ?? TemplateSet()
    form = options.form
    context = ReportContext(
      title: ReportTitle.text(assessed.evaluation.header, chosen: options.title),
      assessed: assessed,
      figures: ReportFigures(
        assessed.assessment, assessed.evaluation, comparison: assessed.comparison),
      intro: try options.intro?.checked(),
      sourceDateEpoch: options.sourceDateEpoch, appURL: options.appURL,
      hasImageData: options.hasImageData)
  }

  /// The images that the report names.
  var namedImages: PictureList {
    PictureList(
      context.evaluation, context.assessment, clusters: context.figures.locators.map(\.cluster))
  }

  /// The same report with pictures.
  func showing(_ selection: PictureSelection) -> ReportDraft {
    var draft = self
    draft.context.show(selection)
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
