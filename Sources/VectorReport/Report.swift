import Assessment
public import Findings
public import FoundationEssentials
public import ModelEvaluation
import PlainText
public import ReportFolder
import ReportPages

/// The report of one evaluation, ready to be written.
///
/// Page, charts and pictures are in memory; the files with a row for each image are made while they are
/// written.
///
/// ```swift
/// let report = try Report(evaluation)
/// let written = try report.write(to: URL(fileURLWithPath: "report"))
/// print(written.line)
/// ```
public struct Report: Sendable {
  /// The files of the report folder with their bytes, sorted by path, the manifest last; of a
  /// single-file report the one page.
  ///
  /// Made anew at each call.
  public var files: [ReportFile] { contents.whole }
  /// What is odd in the input, and pictures that are not shown; the page says it too.
  public let notes: [Note]
  private let contents: ReportFiles
  private let counts: (images: Int, clusters: Int)
  private let ceiling: SizeCeiling

  /// What was written, in numbers.
  public struct Summary: Sendable, Equatable {
    /// Images of the evaluation.
    public let images: Int
    /// Clusters, noise not counted.
    public let clusters: Int
    /// Number of files, and their size.
    public let size: ReportSize

    /// One line for people: `192 images in 54 clusters, 287 KB in 12 files`.
    public var line: String {
      "\(images) \(images == 1 ? "image" : "images") in "
        + "\(clusters) \(clusters == 1 ? "cluster" : "clusters"), \(size.words)"
    }
  }

  /// Writes the report folder, or the one file of a single-file report.
  ///
  /// - Parameters:
  ///   - target: Place of the folder or file. An earlier report there is replaced in one step.
  ///   - force: Replace a folder or file that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards, such as a summary; they do
  ///     not make the folder a foreign one.
  /// - Returns: What the report is about and how much was written.
  /// - Throws: ``ReportWriteError``, also when the report is larger than it may be; what was there is
  ///   then as it was.
  @discardableResult
  public func write(
    to target: URL, force: Bool = false, besides own: [URL] = []
  ) throws(ReportWriteError) -> Summary {
    try ceiling.check(contents.countedSize, path: target.relativePath)
    let size = try contents.put(at: target, force: force, besides: own)
    return Summary(images: counts.images, clusters: counts.clusters, size: size)
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
    let pictures = try PictureOffer(
      assessed, naming: draft.namedImages, hasLarger: options.form == .folder, in: options.images)
    let ceiling = SizeCeiling(bytes: options.maxSize)
    let pages = try RenderedPages(draft, pictures, in: options.form, under: ceiling)
    let notes = pages.context.notes
    var files = pages.files
    if options.form == .folder {
      files += DataFiles.list(
        assessed, title: pages.context.title.string, notes: notes,
        hasImageData: options.hasImageData)
    }
    self.init(
      notes: notes,
      contents: ReportFiles(
        files, as: options.form,
        from: assessed.origin.files + pages.context.pictures.sources),
      counts: (assessed.assessment.imageCount, assessed.assessment.clusters.count),
      ceiling: ceiling)
  }
}
