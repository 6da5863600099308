import Assessment
public import Findings
public import FoundationEssentials
public import ModelEvaluation
import PlainText
public import ReportFolder
import ReportPages

/// The report of one evaluation, complete in memory.
///
/// ```swift
/// let report = try Report(evaluation)
/// try report.write(to: URL(fileURLWithPath: "report"))
/// ```
public struct Report: Sendable {
  /// The files of the report folder, sorted by path, the manifest last; of a single-file report the
  /// one page.
  public let files: [ReportFile]
  /// What is odd in the input, and pictures that are not shown; the page says it too.
  public let notes: [Note]
  /// Counts for a line of summary.
  public let summary: Summary
  private let form: ReportForm
  private let ceiling: SizeCeiling

  /// What the report is about, in numbers.
  public struct Summary: Sendable, Equatable {
    /// Images of the evaluation.
    public let images: Int
    /// Clusters, noise not counted.
    public let clusters: Int
    /// Number of files.
    public let fileCount: Int
    /// Size of all files in bytes.
    public let size: Int

    /// One line for people: `192 images in 54 clusters, 287 KB in 12 files`.
    public var line: String {
      let files = fileCount == 1 ? "" : " in \(fileCount) files"
      return "\(images) \(images == 1 ? "image" : "images") in "
        + "\(clusters) \(clusters == 1 ? "cluster" : "clusters"), \(NumberText.size(size))\(files)"
    }
  }

  /// Writes the report folder, or the one file of a single-file report.
  ///
  /// - Parameters:
  ///   - target: Place of the folder or file. An earlier report there is replaced in one step.
  ///   - force: Replace a folder or file that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards, such as a summary; they do
  ///     not make the folder a foreign one.
  /// - Throws: ``ReportWriteError``, also when the report is larger than it may be; what was there is
  ///   then as it was.
  public func write(
    to target: URL, force: Bool = false, besides own: [URL] = []
  ) throws(ReportWriteError) {
    try ceiling.check(SizeCeiling.size(of: files), path: target.relativePath)
    let writer = ReportWriter(target: target, force: force)
    switch form {
    case .folder: try writer.write(folder: files, besides: own)
    case .singleFile: for file in files { try writer.write(singleFile: file.bytes) }
    }
  }
}

extension Report {
  /// Makes the report of an assessed evaluation.
  ///
  /// Only what the report's form needs is made: a single file has no data files.
  ///
  /// - Throws: `TemplateError` when a template is faulty, ``IntroError`` when the introduction is
  ///   refused, `InputError` when the chosen folder of pictures cannot be opened.
  public init(_ assessed: AssessedEvaluation, options: ReportOptions = ReportOptions()) throws {
    let draft = try options.draft(of: assessed)
    let pictures = try PictureOffer(assessed, naming: draft.namedImages, in: options.images)
    let ceiling = SizeCeiling(bytes: options.maxSize)
    let pages = try RenderedPages(draft, pictures, in: options.form, under: ceiling)
    let notes = pages.context.notes
    var files = pages.files
    if options.form == .folder {
      files += DataFiles.list(
        assessed, title: pages.context.title.string, notes: notes,
        hasImageData: options.hasImageData)
      files.sort { $0.path < $1.path }
      let sources = assessed.origin.files + pages.context.pictures.sources
      files.append(Manifest(inputs: sources, files: files).file)
    }
    self.init(
      files: files, notes: notes,
      summary: Summary(
        images: assessed.assessment.imageCount, clusters: assessed.assessment.clusters.count,
        fileCount: files.count, size: files.reduce(0) { $0 + $1.bytes.count }),
      form: options.form, ceiling: ceiling)
  }
}
