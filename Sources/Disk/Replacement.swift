package import FoundationEssentials
import Glibc

/// Puts a file or a folder in its place: beside the target first, then onto it in one step.
///
/// At every moment the target holds what was there or what is new, whole. Signals that end the
/// process wait until the step is done, so that no partial folder is left behind. Bytes reach the
/// device before they reach the target. Owner, group and mode of what was there are kept.
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
    var isFolder = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder ? .folder : .file
  }

  /// Puts a folder there; a file is not replaced by it.
  ///
  /// A folder that cannot be moved, such as a mount point, stays and gets the files one by one.
  ///
  /// - Returns: What was written.
  @discardableResult
  package func write(folder: NewFolder) throws(DiskError) -> [WrittenFile] {
    switch present {
    case .nothing: break
    case .file:
      throw .cannotCreate(path: target.path, reason: "a file of that name is in the way")
    case .folder where (try? FileManager.default.subpathsOfDirectory(atPath: target.path)) == nil:
      throw .cannotCreate(path: target.path, reason: "the folder there cannot be read")
    case .folder: break
    }
    do throws(DiskError) {
      return try replaceFolder(with: folder)
    } catch .immovable where present == .folder {
      return try FolderContents(of: target).replace(with: folder)
    }
  }

  private func replaceFolder(with folder: NewFolder) throws(DiskError) -> [WrittenFile] {
    let ownership = Ownership(of: target.path)
    var written: [WrittenFile] = []
    try replaceTarget { (place) throws(DiskError) in
      try DiskFile.makeFolder(place)
      // First, so that group and mode reach what is made in it.
      ownership?.give(to: place, adding: S_IRWXU)
      written = try folder.fill(place)
      ownership?.give(to: place)
    } moving: { (partial) throws(DiskError) in
      try DiskFile.exchange(partial.content, with: target.path, aside: partial.aside)
    }
    return written
  }

  /// Puts a file there; a folder is not replaced by it.
  package func write(file bytes: [UInt8]) throws(DiskError) {
    if present == .folder {
      throw .cannotCreate(path: target.path, reason: "a folder of that name is in the way")
    }
    let ownership = Ownership(of: target.path)
    try replaceTarget { (place) throws(DiskError) in
      try DiskFile.create(place, of: bytes)
      ownership?.give(to: place)
    } moving: { (partial) throws(DiskError) in
      try DiskFile.move(partial.content, to: target.path)
    }
  }

  /// Calls `fill` with the place of a new folder or file, and `moving` once it is whole and on the
  /// device.
  private func replaceTarget(
    _ fill: (String) throws(DiskError) -> Void,
    moving move: (borrowing PartialFolder) throws(DiskError) -> Void
  ) throws(DiskError) {
    let parent = target.deletingLastPathComponent().path
    try DiskFile.makeFolder(parent)
    let signals = HeldSignals()
    defer { signals.release() }
    PartialFolder.removeAbandoned(for: target)
    try made(fill, move)
    DiskFile.push(folder: parent)
  }

  /// The partial folder is gone when this returns, so that no signal can leave it behind.
  private func made(
    _ fill: (String) throws(DiskError) -> Void,
    _ move: (borrowing PartialFolder) throws(DiskError) -> Void
  ) throws(DiskError) {
    let partial = try PartialFolder(for: target)
    do throws(DiskError) {
      try fill(partial.content)
      try move(partial)
    } catch {
      throw error.named(target.path, insteadOf: partial.content)
    }
  }
}
