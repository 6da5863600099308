import Foundation
import Glibc

/// Brings a folder up to date file by file: a file whose bytes are the same is not touched, another is
/// replaced in one step.
struct FolderUpdate {
  /// Folder to be updated, links followed.
  let folder: URL

  init(folder: URL) { self.folder = folder.standardizedFileURL.resolvingSymlinksInPath() }

  /// Whether there is no folder yet, or nothing in it.
  var isEmpty: Bool {
    guard FileManager.default.fileExists(atPath: folder.path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) == []
  }

  /// Whether a file is there.
  func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Writes a file unless it is there with the same bytes; tells whether it did.
  func write(_ file: ReportFile) throws(ReportWriteError) -> Bool {
    let place = folder.appendingPathComponent(file.path)
    if let present = try? Data(contentsOf: place), present.elementsEqual(file.bytes) {
      return false
    }
    try ReportWriter(target: place, force: true).write(singleFile: file.bytes)
    return true
  }

  /// Puts a report in the place of the one that was there.
  func replace(_ path: String, with files: [ReportFile]) throws(ReportWriteError) {
    try ReportWriter(target: folder.appendingPathComponent(path), force: true).write(folder: files)
  }

  /// Removes a file that an earlier update wrote, and its folder when nothing else is in it.
  ///
  /// A path that leads out of the folder, which only a forged list can hold, is left alone.
  func remove(_ path: String) throws(ReportWriteError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return }
    let place = folder.appendingPathComponent(path)
    guard unlink(place.path) == 0 || errno == ENOENT else {
      throw .failed(path: place.path, reason: String(cString: strerror(errno)))
    }
    // Fails, as it should, while something else is in the folder.
    if parts.count > 1 { rmdir(place.deletingLastPathComponent().path) }
  }
}
