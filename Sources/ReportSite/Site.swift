import Disk
public import FoundationEssentials
import ModelEvaluation
import PlainText
import ReportFolder
import SiteHistory
package import Templates
public import VectorReport

/// Many reports below an index with their history.
///
/// ```swift
/// let site = Site(folder: URL(fileURLWithPath: "site"))
/// let update = try site.add(reports: [report])
/// print(update.evaluations, update.notes)
/// ```
///
/// The folder is its own memory: what is in it stays, and only files whose bytes change are written.
public struct Site: Sendable {
  private let folder: URL
  private let title: String?
  private let force: Bool
  private let options: ReportOptions
  private let assessment: AssessmentOptions

  /// What an update did.
  public struct Change: Sendable, Equatable {
    /// Reports that are new or not as before.
    public internal(set) var reports = 0
    /// Pages and other files that were written.
    public internal(set) var files = 0
    /// Evaluations in the site now.
    public internal(set) var evaluations = 0
    /// Inputs that were skipped and why, and reports that are gone.
    public internal(set) var notes: [String] = []
    /// How many inputs were skipped.
    public internal(set) var skipped = 0
    /// Input of each report of this update, by the report's name.
    var inputs: [String: String] = [:]
  }

  /// The templates that a site is made with.
  package static let pages: [any TemplatePage.Type] = SiteTemplates.pages

  /// A site in a folder.
  ///
  /// - Parameters:
  ///   - folder: Place of the site; need not exist.
  ///   - title: Title of the first page and of the feed; where `nil`, that of the earlier runs, else
  ///     "Model evaluations".
  ///   - force: Take over a folder that holds something else; nothing in it is removed.
  ///   - options: How evaluations are rendered.
  ///   - assessment: How evaluations are assessed.
  public init(
    folder: URL, title: String? = nil, force: Bool = false,
    options: ReportOptions = ReportOptions(), assessment: AssessmentOptions = AssessmentOptions()
  ) {
    self.folder = folder.standardizedFileURL
    self.title = title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    self.force = force
    self.options = options
    self.assessment = assessment
  }

  /// Adds evaluations or reports; one that is there already is brought up to date.
  ///
  /// - Parameters:
  ///   - inputs: Paths of report folders, evaluation folders or files. What is none is skipped with a
  ///     note.
  ///   - progress: Is told each input before it is read.
  /// - Throws: ``ReportWriteError``. Every file is then whole, old or new.
  public func add(_ inputs: [String], progress: (String) -> Void = { _ in }) throws -> Change {
    try add(
      inputs.map { path in
        Input(name: path) {
          try SiteSource(path: path, options: options, assessment: assessment)
        }
      },
      progress)
  }

  /// Adds reports that are in memory; one of an evaluation that is there already replaces it.
  ///
  /// - Parameter reports: Reports as folders; one as a single file has no numbers and is skipped with
  ///   a note.
  /// - Throws: ``ReportWriteError``. Every file is then whole, old or new.
  public func add(reports: [Report]) throws -> Change {
    try add(
      reports.enumerated().map { number, report in
        Input(name: "report \(number + 1)") { try SiteSource(files: report.files) }
      })
  }

  /// What is to be added: its name for notes, and how it is had.
  private struct Input {
    let name: String
    let source: () throws -> SiteSource
  }

  private func add(
    _ inputs: [Input], _ progress: (String) -> Void = { _ in }
  ) throws -> Change {
    do {
      return try update(with: inputs, progress)
    } catch let error as DiskError {
      throw ReportWriteError(error)
    }
  }

  private func update(with inputs: [Input], _ progress: (String) -> Void) throws -> Change {
    let update = try FolderUpdate(folder: folder)
    let index = try present(update)
    let templates = (options.templates ?? TemplateSet()).forManyPages()
    var change = Change()
    var entries = kept(index.entries, update, &change)
    // From here on the folder is known as a site, even if the run ends before it is whole.
    if index == SiteIndex() { _ = try write(index, update) }
    for input in inputs {
      progress(input.name)
      try add(input, to: &entries, update, &change)
    }
    let sorted = entries.values.sorted(by: SiteEntry.isOlder)
    try write(sorted, before: index, templates, update, &change)
    return change
  }

  private func present(_ update: FolderUpdate) throws(ReportWriteError) -> SiteIndex {
    if let index = SiteIndex(in: folder) { return index }
    if SiteIndex.isPresent(in: folder) {
      throw .protected(
        path: folder.path,
        by: "its site.json is damaged or of another tool; restore it, or remove it to start anew")
    }
    if force || update.isEmpty { return SiteIndex() }
    throw .occupied(path: folder.path, by: "the folder is not a site of vector-report")
  }

  private func kept(
    _ entries: [SiteEntry], _ update: FolderUpdate, _ change: inout Change
  ) -> [String: SiteEntry] {
    var kept: [String: SiteEntry] = [:]
    for entry in entries {
      if update.holds(entry.address) {
        kept[entry.name] = entry
      } else {
        change.notes.append("\(entry.address) is gone; it is no longer listed")
      }
    }
    return kept
  }
}

extension Site {
  private func add(
    _ input: Input, to entries: inout [String: SiteEntry], _ update: FolderUpdate,
    _ change: inout Change
  ) throws {
    let source: SiteSource
    do {
      source = try input.source()
    } catch {
      guard let reason = Self.reason(error) else { throw error }
      change.notes.append("\(input.name): skipped: \(reason)")
      change.skipped += 1
      return
    }
    let entry = source.entry
    if entries[entry.name]?.digest == entry.digest { return }
    if let stranger = stranger(in: entry, update) {
      change.notes.append("\(input.name): skipped: \(stranger)")
      change.skipped += 1
      return
    }
    if let other = change.inputs.updateValue(input.name, forKey: entry.name) {
      change.notes.append("\(input.name): replaces \(other), which is of the same evaluation")
    }
    try update.replace("reports/\(entry.name)", with: NewFolder(source.files.map(\.new)))
    entries[entry.name] = entry
    change.reports += 1
  }

  /// What keeps an earlier report from being replaced: a file in it that no report put there.
  private func stranger(in entry: SiteEntry, _ update: FolderUpdate) -> String? {
    guard !force, update.holds("reports/\(entry.name)") else { return nil }
    let place = "reports/\(entry.name)"
    guard let foreign = ForeignFiles(in: folder.appendingPathComponent(place)) else {
      return "\(place) cannot be read"
    }
    return foreign.paths.first.map {
      "\(place) holds a file that is not part of the report, \(ShownText(escaping: $0))"
    }
  }

  private func write(_ index: SiteIndex, _ update: FolderUpdate) throws -> Bool {
    try update.write(index.file.bytes, to: index.file.path)
  }

  /// Why an input is skipped; `nil` for errors that are not the input's.
  private static func reason(_ error: any Error) -> String? {
    switch error {
    case let error as SiteSourceError: error.reason
    case let error as EvaluationError: error.faults.first?.sentence ?? "not an evaluation"
    case let error as InputError: "\(error)"
    default: nil
    }
  }

  private func write(
    _ entries: [SiteEntry], before: SiteIndex, _ templates: TemplateSet, _ update: FolderUpdate,
    _ change: inout Change
  ) throws {
    let style = ["report.css", "charts.css", "site.css"].map { templates.text(of: $0) }
    let title = title ?? before.title
    let shownTitle = title.map { ShownText(foreign: $0, to: 200) } ?? "Model evaluations"
    var files = SitePages(title: shownTitle, entries: entries).files(templates)
    files.append(AtomFeed.file(title: shownTitle, entries: entries))
    files.append(ReportFile(path: "site.css", text: style.joined(separator: "\n")))
    var index = SiteIndex()
    index.title = title
    index.entries = entries
    index.pages = files.map(\.path).sorted()
    files.append(index.file)
    for file in files where try update.write(file.bytes, to: file.path) { change.files += 1 }
    for path in Set(before.pages).subtracting(index.pages).sorted() { try update.remove(path) }
    change.evaluations = entries.count
    let undated = entries.count { $0.date == nil }
    if undated > 0 {
      change.notes.append(
        "\(undated) of \(entries.count) evaluations state no time; the feed leaves them out")
    }
  }
}
