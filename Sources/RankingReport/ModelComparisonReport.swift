package import FoundationEssentials
import RankingData
package import RankingFindings
package import ReportFolder
import ReportPages
import Templates

/// The report of a comparison of models.
package struct ModelComparisonReport: Sendable {
  /// The files of the report folder, sorted by path, the manifest last; of a single-file report the
  /// one page.
  package var files: [ReportFile] { contents.whole }
  private let contents: ReportFiles
  /// The comparison as a line of JSON.
  package let json: String

  /// Makes the report.
  ///
  /// - Throws: `TemplateError` when a template of the user's makes a link that leads nowhere.
  package init(_ ranked: RankedEvaluations, options: RankingOptions = RankingOptions()) throws {
    let figures = RankingFigures(ranked)
    let page = PageFiles(
      title: ranked.title, figures: figures.all, templates: options.templates ?? TemplateSet())
    let content = RankingContent(ranked, figures, options)
    var files = try page.list(content, as: options.form)
    if options.form == .folder {
      files += RankingDataFiles.list(ranked)
    }
    contents = ReportFiles(files, as: options.form, from: ranked.files)
    json = RankingDocument(ranked).line
  }

  /// Writes the report folder, or the one file of a single-file report.
  ///
  /// - Parameters:
  ///   - target: Place of the folder or file. An earlier report there is replaced in one step.
  ///   - force: Replace a folder or file that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards, such as a summary.
  /// - Returns: How much was written.
  package func write(
    to target: URL, force: Bool = false, besides own: [URL] = []
  ) throws(ReportWriteError) -> ReportSize {
    try contents.put(at: target, force: force, besides: own)
  }
}
