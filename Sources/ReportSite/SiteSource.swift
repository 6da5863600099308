import Disk
import FoundationEssentials
import ModelEvaluation
import ReportFolder
import RoboflowFormat
import SiteHistory
import VectorReport

/// A report that is to become part of a site.
struct SiteSource {
  let entry: SiteEntry
  /// All files of the report, the manifest too.
  let files: [ReportFile]

  /// Reads a report folder, or renders an evaluation.
  ///
  /// - Throws: ``SiteSourceError`` or the errors of ``Report`` when it is neither.
  init(path: String, options: ReportOptions, assessment: AssessmentOptions) throws {
    let folder = URL(fileURLWithPath: path)
    let isReport = FileManager.default.fileExists(
      atPath: folder.appendingPathComponent(Manifest.fileName).path)
    let files = try isReport ? Self.report(in: folder) : Self.rendered(path, options, assessment)
    try self.init(files: files)
  }

  /// Takes the files of a report.
  init(files: [ReportFile]) throws(SiteSourceError) {
    guard let manifest = files.first(where: { $0.path == Manifest.fileName }),
      let document = files.first(where: { $0.path == "data/report.json" }),
      let entry = SiteEntry(document: document.bytes, manifest: manifest.bytes)
    else { throw .noNumbers }
    self.entry = entry
    self.files = files
  }

  private static func rendered(
    _ path: String, _ options: ReportOptions, _ assessment: AssessmentOptions
  ) throws -> [ReportFile] {
    let assessed = try AssessedEvaluation(EvaluationInput(path: path), options: assessment)
    return try Report(assessed, options: options).files
  }

  /// The files that the manifest lists, each as the manifest says; others in the folder stay behind.
  private static func report(in folder: URL) throws(SiteSourceError) -> [ReportFile] {
    guard let manifest = Manifest(in: folder),
      let own = try? Data(contentsOf: folder.appendingPathComponent(Manifest.fileName))
    else { throw .foreign }
    var files: [ReportFile] = []
    for entry in manifest.files {
      guard isSafe(entry.path),
        let bytes = try? Data(contentsOf: folder.appendingPathComponent(entry.path)),
        SHA256Digest(of: Array(bytes)).hexadecimal() == entry.sha256
      else { throw .changed(file: entry.path) }
      files.append(ReportFile(path: entry.path, bytes: Array(bytes)))
    }
    return files + [ReportFile(path: Manifest.fileName, bytes: Array(own))]
  }

  /// A path that cannot lead out of its folder.
  private static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
  }
}
