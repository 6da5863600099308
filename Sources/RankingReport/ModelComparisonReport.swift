package import FoundationEssentials
import PlainText
import RankingData
package import RankingFindings
package import ReportFolder
import ReportPages
import Templates

/// The report of a comparison of models, complete in memory.
package struct ModelComparisonReport: Sendable {
  /// The files of the report folder, sorted by path, the manifest last; of a single-file report the
  /// one page.
  package let files: [ReportFile]
  private let form: ReportForm
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
      files.sort { $0.path < $1.path }
      files.append(Manifest(inputs: ranked.files, files: files).file)
    }
    self.files = files
    form = options.form
    json = RankingDocument(ranked).line
  }

  /// One line for people: `287 KB in 12 files`.
  package var line: String {
    let size = NumberText.size(files.reduce(0) { $0 + $1.bytes.count })
    return files.count == 1 ? "\(size)" : "\(size) in \(files.count) files"
  }

  /// Writes the report folder, or the one file of a single-file report.
  ///
  /// - Parameters:
  ///   - target: Place of the folder or file. An earlier report there is replaced in one step.
  ///   - force: Replace a folder or file that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards, such as a summary.
  package func write(
    to target: URL, force: Bool = false, besides own: [URL] = []
  ) throws(ReportWriteError) {
    let writer = ReportWriter(target: target, force: force)
    switch form {
    case .folder: try writer.write(folder: files, besides: own)
    case .singleFile: for file in files { try writer.write(singleFile: file.bytes) }
    }
  }
}
