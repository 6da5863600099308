import Glibc

/// Keeps other processes out of a folder for as long as the value lives.
///
/// The system releases the lock when the process ends, however it ends, and it leaves no file. File
/// systems without locks are used without.
package final class FolderLock: Sendable {
  /// Why a folder cannot be locked.
  package enum Fault: Error, Sendable, Equatable {
    /// It is no folder, or not one that can be read.
    case unreadable
    /// Another process holds the lock.
    case held
  }

  private let descriptor: Int32

  /// Locks a folder.
  package init(_ path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .held }
  }

  /// Locks a folder as soon as no other process holds it.
  package init(waitingFor path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  deinit { close(descriptor) }
}
