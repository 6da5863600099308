import Foundation

/// Keeps a second fetch out of a folder for as long as the value lives.
///
/// The system releases the lock when the process ends, however it ends, and it leaves no file.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// - Throws: ``RoboflowError`` when another process holds the lock. File systems without locks
  ///   are used without.
  init(_ folder: URL) throws {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw RoboflowError(.cannotCreate, "\(folder.path.printable()): is not a readable folder")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw RoboflowError(
        .cannotCreate, "\(folder.path.printable()): another fetch is writing into this folder")
    }
  }

  deinit { close(descriptor) }
}
