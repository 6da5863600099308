import Glibc

/// Owner, group and mode of a file or folder, which what takes its place is to have as well.
struct Ownership {
  private let owner: uid_t
  private let group: gid_t
  private let mode: mode_t

  /// Those of what is at a path, links followed; `nil` when nothing is there.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode & 0o7777
  }

  /// Gives them to a file or folder of ours, as far as the system allows it.
  ///
  /// - Parameter extra: Rights beside those of the mode, for as long as a folder is being filled.
  func give(to path: String, adding extra: mode_t = 0) {
    let isOfGroup = chown(path, owner, group) == 0 || chown(path, uid_t.max, group) == 0
    chmod(path, (isOfGroup ? mode : modeForAnyGroup) | extra)
  }

  /// A group that was not given these rights gets no more of them than everybody has.
  private var modeForAnyGroup: mode_t { mode & ~0o2070 | mode & (mode & 0o007) << 3 }
}
