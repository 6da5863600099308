package import Foundation
import Glibc

/// Puts a file or a folder in its place: beside the target first, then onto it in one step.
///
/// At every moment the target holds what was there or what is new, whole. Signals that end the
/// process wait until the step is done, so that no partial folder is left behind.
package struct Replacement {
  /// Folder or file to be replaced, links followed.
  package let target: URL

  /// A replacement of what is at a place, if there is anything.
  package init(of target: URL) {
    self.target = target.standardizedFileURL.resolvingSymlinksInPath()
  }

  /// What is at the target.
  package enum Present: Sendable {
    /// Nothing, or a link that leads nowhere.
    case nothing
    /// Anything but a folder.
    case file
    /// A folder.
    case folder
  }

  /// Looks at the target.
  package var present: Present {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder.boolValue ? .folder : .file
  }

  /// Puts a folder there, of files by their path below it; a file is not replaced by it.
  package func write(folder files: [(path: String, bytes: [UInt8])]) throws(DiskError) {
    switch present {
    case .nothing: break
    case .file:
      throw .cannotCreate(path: target.path, reason: "a file of that name is in the way")
    case .folder where (try? FileManager.default.subpathsOfDirectory(atPath: target.path)) == nil:
      throw .cannotCreate(path: target.path, reason: "the folder there cannot be read")
    case .folder: break
    }
    try replaceTarget { (partial) throws(DiskError) in
      for file in files {
        let place = partial.appendingPathComponent(file.path)
        try DiskFile.makeFolder(place.deletingLastPathComponent().path)
        try DiskFile.write(file.bytes, to: place.path)
      }
    }
  }

  /// Puts a file there; a folder is not replaced by it.
  package func write(file bytes: [UInt8]) throws(DiskError) {
    if present == .folder {
      throw .cannotCreate(path: target.path, reason: "a folder of that name is in the way")
    }
    try replaceTarget { (partial) throws(DiskError) in
      try DiskFile.write(bytes, to: partial.path)
    }
  }

  /// Calls `fill` with the place of a new folder or file and moves what it made to the target.
  private func replaceTarget(
    _ fill: (URL) throws(DiskError) -> Void
  ) throws(DiskError) {
    let parent = target.deletingLastPathComponent()
    try DiskFile.makeFolder(parent.path)
    removeAbandonedPartials(in: parent)
    let partial = parent.appendingPathComponent("\(partialPrefix)\(getpid())")
    let signals = HeldSignals()
    defer {
      try? FileManager.default.removeItem(at: partial)
      signals.release()
    }
    do throws(DiskError) {
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
