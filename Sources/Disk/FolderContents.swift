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
  func replace(with files: [(path: String, bytes: [UInt8])]) throws(DiskError) {
    let signals = HeldSignals()
    defer { signals.release() }
    let place = folder.appendingPathComponent("report")
    PartialFolder.removeAbandoned(for: place)
    let before = paths()
    try move(files, by: place)
    remove(before.subtracting(files.map(\.path)))
    DiskFile.push(folder: folder.path)
  }

  private func move(
    _ files: [(path: String, bytes: [UInt8])], by place: URL
  ) throws(DiskError) {
    let partial = try PartialFolder(for: place)
    do throws(DiskError) {
      try DiskFile.makeFolder(partial.content)
      try DiskFile.fill(partial.content, with: files)
    } catch {
      throw error.named(folder.path, insteadOf: partial.content)
    }
    for file in files {
      let target = folder.appendingPathComponent(file.path)
      try DiskFile.makeFolder(target.deletingLastPathComponent().path)
      try DiskFile.move(partial.content + "/" + file.path, to: target.path)
    }
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
