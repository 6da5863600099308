package import FoundationEssentials
import Glibc

/// Brings a folder up to date file by file: a file whose bytes are the same is not touched, another is
/// replaced in one step.
///
/// Updates of one folder wait for each other, in whichever process or container they run.
package struct FolderUpdate {
  /// Folder to be updated, links followed.
  let folder: URL
  private let lock: FolderLock

  /// Starts an update of a folder, which is made if it is not there.
  package init(folder: URL) throws(DiskError) {
    self.folder = folder.standardizedFileURL.resolvingSymlinksInPath()
    let path = self.folder.path
    try DiskFile.makeFolder(path)
    do throws(FolderLock.Fault) {
      lock = try FolderLock(waitingFor: path)
    } catch {
      throw .cannotCreate(path: path, reason: "the folder there cannot be read")
    }
  }

  /// Whether nothing is in the folder but what a killed run left on the way to its first file.
  package var isEmpty: Bool {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names?.allSatisfy { $0.hasPrefix(".") && $0.contains(".partial-") } == true
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
  package func replace(_ path: String, with new: NewFolder) throws(DiskError) {
    try Replacement(of: folder.appendingPathComponent(path)).write(folder: new)
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
