import Disk
package import FoundationEssentials
package import ModelEvaluation

/// The files of a report, to be written or to be looked at.
///
/// What has a row for each image is made while it is written, and the manifest of what was written: a
/// report of a million images is nowhere in memory as a whole.
package struct ReportFiles: Sendable {
  private let list: [ReportFile]
  private let form: ReportForm
  private let inputs: [SourceFile]

  /// Files of a report.
  ///
  /// - Parameters:
  ///   - files: All files but the manifest, in any order.
  ///   - form: What the report is written as; only a folder has a manifest.
  ///   - inputs: What the report was made from, for the manifest.
  package init(_ files: [ReportFile], as form: ReportForm, from inputs: [SourceFile]) {
    list = files.sorted { $0.path < $1.path }
    self.form = form
    self.inputs = inputs
  }

  /// All files with their bytes, sorted by path, the manifest last; of a single file the one page.
  package var whole: [ReportFile] {
    let files = list.map(\.whole)
    guard form == .folder else { return files }
    let written = files.map {
      WrittenFile(
        path: $0.path, size: $0.bytes.count, sha256: SHA256Digest(of: $0.bytes).hexadecimal())
    }
    return files + [Manifest(inputs: inputs, files: written).file]
  }

  /// Size of what counts for a ceiling, in bytes.
  package var countedSize: Int { SizeCeiling.size(of: list) }

  /// Puts the folder, or the one file, in its place.
  ///
  /// - Parameters:
  ///   - target: Place of the folder or file. An earlier report there is replaced in one step.
  ///   - force: Replace a folder or file that is not a report too.
  ///   - own: Files in the folder that the caller writes anew afterwards.
  package func put(
    at target: URL, force: Bool, besides own: [URL]
  ) throws(ReportWriteError) -> ReportSize {
    let writer = ReportWriter(target: target, force: force)
    guard form == .folder else {
      for file in list { try writer.write(singleFile: file.bytes) }
      return ReportSize(bytes: list.reduce(0) { $0 + $1.bytes.count }, files: list.count)
    }
    return try writer.write(folder: list, from: inputs, besides: own)
  }
}
