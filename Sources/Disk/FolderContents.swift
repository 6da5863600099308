import FoundationEssentials
import Glibc

/// Replaces what is in a folder that must stay where it is: a mount point, a folder in a layer of an
/// image or under a locked parent.
struct FolderContents {
  private let folder: URL

  init(of folder: URL) { self.folder = folder }

  /// Puts new files there and takes away the others.
  ///
  /// All bytes are on the device before the first file is moved to its place, so that a full disk
  /// changes nothing. The files then move in the order given, each in one step.
  ///
  /// - Returns: What was written.
  @discardableResult
  func replace(with new: NewFolder) throws(DiskError) -> [WrittenFile] {
    let signals = HeldSignals()
    defer { signals.release() }
    let place = folder.appendingPathComponent("report")
    PartialFolder.removeAbandoned(for: place)
    let before = paths()
    let written = try move(new, by: place)
    remove(before.subtracting(written.map(\.path)))
    DiskFile.push(folder: folder.path)
    return written
  }

  private func move(_ new: NewFolder, by place: URL) throws(DiskError) -> [WrittenFile] {
    let partial = try PartialFolder(for: place)
    let written: [WrittenFile]
    do throws(DiskError) {
      try DiskFile.makeFolder(partial.content)
      written = try new.fill(partial.content)
    } catch {
      throw error.named(folder.path, insteadOf: partial.content)
    }
    for path in written.map(\.path) {
      let target = folder.appendingPathComponent(path)
      try DiskFile.makeFolder(target.deletingLastPathComponent().path)
      try DiskFile.move(partial.content + "/" + path, to: target.path)
    }
    return written
  }

  private func paths() -> Set<String> {
    Set((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [])
  }

  /// Removes files, and folders that are then empty, deepest first.
  private func remove(_ paths: Set<String>) {
    for path in paths.sorted(by: >) {
      let place = folder.appendingPathComponent(path).path
      if unlink(place) != 0 { rmdir(place) }
    }
  }
}
