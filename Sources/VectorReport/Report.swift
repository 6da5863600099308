import Assessment
public import Foundation
public import ModelEvaluation
import PlainText

/// The report of one evaluation, complete in memory.
///
///     let report = try Report(vectorAnalysis: Data(contentsOf: file))
///     try report.write(to: URL(fileURLWithPath: "report"))
public struct Report: Sendable {
  /// The files of the report folder, sorted by path, the manifest last.
  public let files: [ReportFile]
  /// What is odd in the input; the page says it too.
  public let notes: [Note]
  /// The report as Markdown for the page of a CI job or a comment on a pull request, at most 60,000
  /// bytes; `nil` unless the options ask for it.
  public let stepSummary: String?
  /// Counts for a line of summary.
  public let summary: Summary
  private let ceiling: SizeCeiling
  private let draft: ReportDraft

  /// What the report is about, in numbers.
  public struct Summary: Sendable, Equatable {
    /// Images of the evaluation.
    public let images: Int
    /// Clusters, noise not counted.
    public let clusters: Int
    /// Number of files in the folder.
    public let fileCount: Int
    /// Size of all files of the folder in bytes.
    public let folderSize: Int

    /// One line for people: `192 images in 54 clusters, 287 KB in 12 files`.
    ///
    /// - Parameter singleFileSize: Size in bytes, where one file was written instead of the folder.
    public func line(singleFileSize: Int? = nil) -> String {
      let size =
        singleFileSize.map(NumberText.size)
        ?? "\(NumberText.size(folderSize)) in \(fileCount) files"
      return "\(images) \(images == 1 ? "image" : "images") in "
        + "\(clusters) \(clusters == 1 ? "cluster" : "clusters"), \(size)"
    }
  }

  /// Writes the report folder.
  ///
  /// - Parameters:
  ///   - folder: Place of the folder. An earlier report there is replaced in one step.
  ///   - force: Replace a folder that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards, such as a summary; they do
  ///     not make the folder a foreign one.
  /// - Throws: ``ReportWriteError``, also when the report is larger than it may be; the folder is then
  ///   as it was.
  public func write(
    to folder: URL, force: Bool = false, besides own: [URL] = []
  ) throws(ReportWriteError) {
    try ceiling.check(SizeCeiling.size(of: files), path: folder.relativePath)
    try ReportWriter(target: folder, force: force).write(folder: files, besides: own)
  }

  /// Writes the report as one HTML file that holds everything.
  ///
  /// - Parameters:
  ///   - file: Place of the file. An earlier report there is replaced in one step.
  ///   - force: Replace a file that is not a report too.
  /// - Returns: Size of the file in bytes.
  /// - Throws: ``ReportWriteError``, also when the report is larger than it may be; the file is then as
  ///   it was.
  @discardableResult
  public func writeSingleFile(to file: URL, force: Bool = false) throws -> Int {
    let page = try draft.page(of: try draft.markdown(isFolder: false)).singlePage()
    try ceiling.check(page.count, path: file.relativePath)
    try ReportWriter(target: file, force: force).write(singleFile: page)
    return page.count
  }
}

extension Report {
  /// Renders a draft into files.
  init(_ draft: ReportDraft, ceiling: SizeCeiling) throws {
    var files = try draft.pageFiles() + draft.dataFiles()
    files.sort { $0.path < $1.path }
    let inputs = draft.context.inputs + draft.context.pictures.sources
    files.append(try Manifest(inputs: inputs, files: files).file())
    let assessment = draft.context.assessment
    self.init(
      files: files, notes: draft.context.notes, stepSummary: draft.stepSummary,
      summary: Summary(
        images: assessment.imageCount, clusters: assessment.clusters.count,
        fileCount: files.count, folderSize: files.reduce(0) { $0 + $1.bytes.count }),
      ceiling: ceiling, draft: draft)
  }
}
