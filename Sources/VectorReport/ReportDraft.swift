import Assessment
import Charts
import Findings
import Foundation
import MarkdownHTML
package import ModelEvaluation
import PlainText
import Templates

/// A report whose content is decided: figures are drawn, sentences are made, Markdown is next.
package struct ReportDraft {
  private(set) var context: ReportContext
  let templates: TemplateSet
  private let hasStepSummary: Bool

  init(_ assessed: AssessedEvaluation, options: ReportOptions) throws {
    templates = options.templates ?? TemplateSet()
    hasStepSummary = options.hasStepSummary
    context = ReportContext(
      title: options.title ?? Self.title(assessed.evaluation.header), assessed: assessed,
      findings: Findings.list(assessed.assessment, assessed.evaluation, assessed.comparison),
      figures: ReportFigures(
        assessed.assessment, assessed.evaluation, comparison: assessed.comparison),
      intro: try options.intro?.checked(),
      sourceDateEpoch: options.sourceDateEpoch, appURL: options.appURL)
  }

  /// `Model evaluation of apple-sorter, version 12`, as far as it is known.
  package static func title(_ header: Header) -> String {
    let project = header.project.map { " of \(DisplayText.short($0))" } ?? ""
    let version = header.versionID.map { ", version \(DisplayText.short($0))" } ?? ""
    return "Model evaluation\(project)\(version)"
  }

  /// The report's Markdown; a single file has no data files to link to.
  func markdown(isFolder: Bool) throws -> String {
    try HeadingAnchor.portable(
      templates.render(ReportContent(context, isFolder: isFolder)))
  }

  /// The page made from a Markdown text.
  func page(of markdown: String) -> ReportPage {
    ReportPage(
      title: context.title, markdown: markdown, figures: context.figures.all,
      intro: context.intro, pictures: context.pictures.thumbnails, styleSheet: styleSheet(),
      templates: templates)
  }

  /// The summary for CI, where it was asked for.
  var stepSummary: String? {
    guard hasStepSummary else { return nil }
    return StepSummary(
      title: context.title, evaluation: context.evaluation, assessment: context.assessment,
      findings: context.findings, notes: context.notes, outcome: context.assessed.outcome
    ).markdown(templates)
  }

  /// The same report with the pictures that its ceiling has room for.
  func illustrated(
    from folder: PictureFolder, under ceiling: SizeCeiling
  ) throws -> ReportDraft {
    let list = PictureList(
      context.evaluation, context.assessment, clusters: context.figures.locators.map(\.cluster))
    if list.galleries.isEmpty { return self }
    let selection = PictureSelection(
      list, from: folder, budget: PictureBudget(ceiling, beside: try pageFiles()),
      ceiling: ceiling)
    var draft = self
    draft.context.show(selection)
    return draft
  }

  /// Page style and chart style in one file.
  func styleSheet() -> String {
    templates.text(of: "report.css") + "\n" + templates.text(of: "charts.css")
  }

  /// Page, style sheet and pictures, which are what the ceiling is for.
  func pageFiles() throws -> [ReportFile] {
    let markdown = try markdown(isFolder: true)
    return [
      try page(of: markdown).folderPage(), ReportFile(path: "report.md", text: markdown),
      ReportFile(path: "report.css", text: styleSheet()),
    ]
      + context.figures.all.flatMap(\.files).map { ReportFile(path: $0.path, text: $0.text) }
      + context.pictures.thumbnails.map(\.file)
  }

  /// The data files beside the page.
  func dataFiles() throws -> [ReportFile] {
    let document = ReportDocument(
      title: context.title, verdict: VerdictLine.text(context.assessment),
      assessed: context.assessed, findings: context.findings, notes: context.notes)
    return [
      ClustersCSV.file(context.assessment), context.evaluation.images.map(ImagesCSV.file),
      ChangesCSV.file(context.assessed),
      try document.file(),
    ].compactMap(\.self)
  }
}
