import FoundationEssentials
import Glibc

/// A private folder beside a target, in which what is to take its place is made.
///
/// It is made exclusively, so that no two runs fill the same one and no planted link is followed. It
/// is locked for as long as the value lives: unlike the id of a process, a lock is seen from every
/// container that shares the disk, and the system releases it however the process ends.
struct PartialFolder: ~Copyable {
  /// Where it is.
  let path: String
  private let lock: Int32

  /// Place of the new file or folder.
  var content: String { path + "/new" }
  /// Place of the old one, where the two cannot be swapped in one step.
  var aside: String { path + Self.aside }

  private static let aside = "/old"

  /// Makes the folder.
  ///
  /// - Parameters:
  ///   - target: What is to be replaced.
  ///   - token: What tells partial folders of one target apart; another is asked for when one is in
  ///     use.
  init(
    for target: URL, token: () -> UInt32 = { .random(in: 0...UInt32.max) }
  ) throws(DiskError) {
    let start = Self.start(target)
    for _ in 0..<100 {
      let path = start + String(token(), radix: 16)
      guard mkdir(path, 0o700) == 0 else {
        if errno == EEXIST { continue }
        let reason = String(cString: strerror(errno))
        guard [EACCES, EPERM, EROFS].contains(errno) else {
          throw .cannotCreate(path: target.path, reason: reason)
        }
        throw .immovable(path: target.path, reason: reason)
      }
      // Another run may have taken it for abandoned before it was locked.
      guard let lock = Self.lock(path, isOurs: true) else { continue }
      self.path = path
      self.lock = lock
      return
    }
    throw .cannotCreate(path: target.path, reason: "no name is free beside it")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  /// Start of the path of every partial folder of a target.
  private static func start(_ target: URL) -> String {
    // Names have at most 255 bytes.
    let name = String(decoding: target.lastPathComponent.utf8.prefix(200), as: UTF8.self)
    let parent = target.deletingLastPathComponent().path
    return (parent == "/" ? "" : parent) + "/.\(name).partial-"
  }

  /// Locks what a path names; `nil` when another process holds it or it is gone.
  ///
  /// - Parameter isOurs: Whether file systems without locks are used without.
  private static func lock(_ path: String, isOurs: Bool) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var (locked, named) = (stat(), stat())
    let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || isOurs && errno != EWOULDBLOCK
    guard isHeld, fstat(descriptor, &locked) == 0, lstat(path, &named) == 0,
      locked.st_ino == named.st_ino, locked.st_dev == named.st_dev, locked.st_uid == geteuid()
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }
}

extension PartialFolder {
  /// Removes what killed runs left beside a target; what a living run holds is left alone.
  static func removeAbandoned(for target: URL) {
    let parent = target.deletingLastPathComponent()
    let start = URL(fileURLWithPath: start(target)).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(start) {
      guard UInt32(name.dropFirst(start.count), radix: 16) != nil else { continue }
      let path = parent.appendingPathComponent(name).path
      guard let lock = lock(path, isOurs: false) else { continue }
      // A run that was killed between the two steps of an exchange left the only copy here.
      if access(target.path, F_OK) != 0 { rename(path + aside, target.path) }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }
}
