import FoundationEssentials
import Glibc

/// Which file or folder a path names, whatever the path looks like.
package struct FileIdentity: Hashable, Sendable {
  private let device: dev_t
  private let inode: ino_t

  /// The file or folder at a path, links followed; `nil` when there is neither.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) else {
      return nil
    }
    device = status.st_dev
    inode = status.st_ino
  }

  /// What a path names and every folder that it lies in; empty when nothing is there.
  package static func withFolders(of path: String) -> Set<FileIdentity> {
    guard let real = realpath(path, nil) else { return [] }
    defer { free(real) }
    var place = URL(fileURLWithPath: String(cString: real))
    var identities: Set<FileIdentity> = []
    while true {
      if let identity = FileIdentity(place.path) { identities.insert(identity) }
      if place.path == "/" { return identities }
      place.deleteLastPathComponent()
    }
  }
}
