import Disk
import Findings
package import FoundationEssentials
package import ModelEvaluation
import PlainText

/// Puts a report onto the disk, in the place of an earlier report or of nothing.
package struct ReportWriter {
  /// Folder or file as it was named.
  private let given: URL
  /// Folder or file to be replaced.
  private let place: Replacement
  /// Whether something that is not a report of ours may be replaced.
  private let force: Bool

  /// A writer for a place.
  ///
  /// - Parameters:
  ///   - target: Folder or file to be replaced.
  ///   - force: Replace what is not a report of ours too.
  package init(target: URL, force: Bool) {
    given = target
    place = Replacement(of: target)
    self.force = force
  }

  private var target: URL { place.target }

  /// Writes a folder of files, and last the manifest of what was written.
  ///
  /// - Parameters:
  ///   - files: The files but the manifest.
  ///   - inputs: What the report was made from.
  ///   - own: Files in the folder that the caller writes anew afterwards.
  @discardableResult
  package func write(
    folder files: [ReportFile], from inputs: [SourceFile] = [], besides own: [URL] = []
  ) throws(ReportWriteError) -> ReportSize {
    if FileIdentity(target.path).map(FileIdentity.withFolders(of: ".").contains) == true {
      throw .protected(
        path: target.path, by: "the current folder is there, which cannot be replaced")
    }
    try refuseForeignFolder(besides: own.compactMap(pathInTarget))
    let folder = NewFolder(files.map(\.new)) { Manifest(inputs: inputs, files: $0).file.new }
    let written = try ReportWriteError.telling { () throws(DiskError) in
      try place.write(folder: folder)
    }
    return ReportSize(bytes: written.reduce(0) { $0 + $1.size }, files: written.count)
  }

  /// Writes one file; what is no ordinary file is written to and stays what it is.
  package func write(singleFile bytes: [UInt8]) throws(ReportWriteError) {
    let destination = Destination(given)
    if case .file = destination { try refuseForeignFile() }
    try ReportWriteError.telling { () throws(DiskError) in try destination.write(bytes) }
  }
}

extension ReportWriter {
  private func pathInTarget(_ file: URL) -> String? {
    let path = file.standardizedFileURL.resolvingSymlinksInPath().path
    let start = target.path + "/"
    return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
  }

  /// Refuses to replace a folder that is not an untouched report, unless forced.
  private func refuseForeignFolder(besides own: [String]) throws(ReportWriteError) {
    guard place.present == .folder else { return }
    guard let foreign = ForeignFiles(in: target, besides: own) else {
      throw .cannotCreate(path: target.path, reason: "the folder there cannot be read")
    }
    guard !force, let stranger = foreign.paths.first else { return }
    guard foreign.hasReport else {
      throw .occupied(path: target.path, by: "the folder is not a report of vector-report")
    }
    throw .occupied(
      path: target.path,
      by: "the report there holds a file that is not part of it, \(ShownText(escaping: stranger))")
  }

  /// Refuses to replace a file that is not a single-file report, unless forced.
  private func refuseForeignFile() throws(ReportWriteError) {
    guard place.present == .file else { return }
    let start = OpenFile.beginning(of: target.path, atMost: 1024)
    let mark = "<meta name=\"generator\" content=\"\(Generator.name)".utf8
    if force || start.isEmpty || start.firstRange(of: mark) != nil { return }
    throw .occupied(path: target.path, by: "the file is not a report of vector-report")
  }
}
