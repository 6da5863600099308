import Foundation
import Glibc

/// Puts a report onto the disk: beside the target first, then in its place in one step.
///
/// At every moment the target holds the earlier report or the new one, whole. Signals that end the
/// process wait until the step is done, so that no partial folder is left behind.
struct ReportWriter {
  /// Folder or file to be replaced, links followed.
  let target: URL
  /// Whether something that is not a report of ours may be replaced.
  let force: Bool

  init(target: URL, force: Bool) {
    self.target = target.standardizedFileURL.resolvingSymlinksInPath()
    self.force = force
  }

  /// Writes a folder of files with its manifest.
  func write(folder files: [ReportFile]) throws(ReportWriteError) {
    try refuseForeignFolder()
    try replaceTarget { (partial) throws(ReportWriteError) in
      for file in files {
        try write(file, below: partial)
      }
    }
  }

  /// Writes one file.
  func write(singleFile bytes: [UInt8]) throws(ReportWriteError) {
    try refuseForeignFile()
    try replaceTarget { (partial) throws(ReportWriteError) in
      try DiskFile.write(bytes, to: partial.path)
    }
  }

  private func write(_ file: ReportFile, below folder: URL) throws(ReportWriteError) {
    let place = folder.appendingPathComponent(file.path)
    try DiskFile.makeFolder(place.deletingLastPathComponent().path)
    try DiskFile.write(file.bytes, to: place.path)
  }

  /// Calls `fill` with the place of a new folder or file and moves what it made to the target.
  private func replaceTarget(
    _ fill: (URL) throws(ReportWriteError) -> Void
  ) throws(ReportWriteError) {
    let parent = target.deletingLastPathComponent()
    try DiskFile.makeFolder(parent.path)
    removeAbandonedPartials(in: parent)
    let partial = parent.appendingPathComponent("\(partialPrefix)\(getpid())")
    let signals = HeldSignals()
    defer {
      try? FileManager.default.removeItem(at: partial)
      signals.release()
    }
    do throws(ReportWriteError) {
      try fill(partial)
      try DiskFile.exchange(partial.path, with: target.path)
    } catch {
      throw error.named(target.path, insteadOf: partial.path)
    }
  }

  private var partialPrefix: String { ".\(target.lastPathComponent).partial-" }

  /// Removes what a killed run left behind; a partial whose process lives is left alone.
  private func removeAbandonedPartials(in parent: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(partialPrefix) {
      guard let process = pid_t(name.dropFirst(partialPrefix.count)), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(at: parent.appendingPathComponent(name))
    }
  }
}

extension ReportWriter {
  /// Refuses to replace a folder that is not an untouched report, unless forced.
  private func refuseForeignFolder() throws(ReportWriteError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return
    }
    guard isFolder.boolValue else {
      throw .cannotCreate(path: target.path, reason: "a file of that name is in the way")
    }
    guard let present = try? FileManager.default.subpathsOfDirectory(atPath: target.path) else {
      throw .cannotCreate(path: target.path, reason: "the folder there cannot be read")
    }
    if force || present.isEmpty { return }
    guard let manifest = Manifest(in: target) else {
      throw .occupied(path: target.path, by: "the folder is not a report of vector-report")
    }
    if let stranger = firstStranger(among: present, manifest) {
      throw .occupied(
        path: target.path, by: "the report there holds a file that is not part of it, \(stranger)")
    }
  }

  private func firstStranger(among present: [String], _ manifest: Manifest) -> String? {
    var known = Set(manifest.files.map(\.path))
    known.insert(Manifest.fileName)
    for path in known {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        known.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return present.filter { !known.contains($0) }.min()
  }

  /// Refuses to replace a file that is not a single-file report, unless forced.
  private func refuseForeignFile() throws(ReportWriteError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return
    }
    if isFolder.boolValue {
      throw .cannotCreate(path: target.path, reason: "a folder of that name is in the way")
    }
    let start = (try? FileHandle(forReadingFrom: target).read(upToCount: 1024)) ?? Data()
    let mark = Data("<meta name=\"generator\" content=\"\(Generator.name)".utf8)
    if force || start.isEmpty || start.range(of: mark) != nil { return }
    throw .occupied(path: target.path, by: "the file is not a report of vector-report")
  }
}
