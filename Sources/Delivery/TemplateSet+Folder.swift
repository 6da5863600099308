import CITexts
public import FoundationEssentials
import Mail
import RankingReport
import ReportPages
import ReportSite
public import Templates

extension TemplateSet {
  /// The records of all templates.
  package static let pages: [any TemplatePage.Type] =
    ReportTemplates.pages + StepSummary.pages + Email.pages + Site.pages
    + ComparisonSummary.pages

  /// The bundled templates and style sheets, each replaced by the file of the same name in a folder.
  ///
  /// All templates are checked, whatever is to be made with them: unknown names, missing partials and
  /// wrong sections are faults with file, line and column.
  ///
  /// - Parameter folder: A folder of files named as the bundled ones; partials of one's own are named
  ///   `partials/NAME.md.mustache` or `partials/NAME.html.mustache`.
  /// - Throws: ``TemplateError`` with every fault of every file.
  public init(folder: URL) throws(TemplateError) {
    try self.init(folder: folder, named: folder.relativePath, pages: Self.pages)
  }
}
