package import Foundation
import Glibc

/// Brings a folder up to date file by file: a file whose bytes are the same is not touched, another is
/// replaced in one step.
package struct FolderUpdate {
  /// Folder to be updated, links followed.
  let folder: URL

  /// An update of a folder, which need not be there yet.
  package init(folder: URL) { self.folder = folder.standardizedFileURL.resolvingSymlinksInPath() }

  /// Whether there is no folder yet, or nothing in it.
  package var isEmpty: Bool {
    guard FileManager.default.fileExists(atPath: folder.path) else { return true }
    return (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) == []
  }

  /// Whether a file is there.
  package func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Writes a file unless it is there with the same bytes; tells whether it did.
  package func write(_ bytes: [UInt8], to path: String) throws(DiskError) -> Bool {
    let place = folder.appendingPathComponent(path)
    if let present = try? Data(contentsOf: place), present.elementsEqual(bytes) { return false }
    try Replacement(of: place).write(file: bytes)
    return true
  }

  /// Puts a folder of files in the place of the one that was there.
  package func replace(
    _ path: String, with files: [(path: String, bytes: [UInt8])]
  ) throws(DiskError) {
    try Replacement(of: folder.appendingPathComponent(path)).write(folder: files)
  }

  /// Removes a file that an earlier update wrote, and its folder when nothing else is in it.
  ///
  /// A path that leads out of the folder, which only a forged list can hold, is left alone.
  package func remove(_ path: String) throws(DiskError) {
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
