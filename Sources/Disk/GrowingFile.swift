import CLinux
import FoundationEssentials
import Glibc
import Synchronization

/// A new file that is being written, and is on the device once it was pushed.
///
/// The system begins to move bytes to the device while more of them are made. Files of one folder are all
/// written before the first of them is waited for: what they share there, such as tables of files, then moves
/// once for all.
final class GrowingFile: Sendable {
  private let path: String
  private let state: Mutex<State>

  private struct State {
    /// `nil` once it is closed.
    var descriptor: Int32?
    var size = 0
    /// How many of the bytes the system was told to move.
    var begun = 0
  }

  /// So many bytes are moved together, at least.
  private static let step = 1 << 23

  /// Makes the file; nothing may be there, not even a link.
  init(_ path: String) throws(DiskError) {
    let mode = O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL | O_NOFOLLOW
    let descriptor = open(path, mode, 0o644)
    guard descriptor >= 0 else {
      throw .cannotCreate(path: path, reason: DiskFile.systemReason())
    }
    self.path = path
    state = Mutex(State(descriptor: descriptor))
  }

  deinit {
    if let descriptor = state.withLock(\.descriptor) { close(descriptor) }
  }

  /// Writes at its end.
  func write(_ bytes: some ContiguousBytes) throws(DiskError) {
    let failure = state.withLock { state -> String? in
      guard let descriptor = state.descriptor else { return nil }
      return bytes.withUnsafeBytes { bytes in
        state.size += bytes.count
        return DiskFile.writeAll(bytes, to: descriptor)
      }
    }
    if let failure { throw .failed(path: path, reason: failure) }
    beginPush(atLeast: Self.step)
  }

  /// Has the system move what was written, and does not wait for it.
  func beginPush(atLeast count: Int = 1) {
    state.withLock { state in
      guard let descriptor = state.descriptor, state.size - state.begun >= count else { return }
      begin_push(descriptor, Int64(state.begun))
      state.begun = state.size
    }
  }

  /// Waits until all of it is on the device, so that a full disk is noticed here, and closes it.
  func push() throws(DiskError) {
    let descriptor = state.withLock { state in
      defer { state.descriptor = nil }
      return state.descriptor
    }
    guard let descriptor else { return }
    // Some file systems cannot push, which is no fault of the bytes.
    let failure = fsync(descriptor) != 0 && errno != EINVAL ? DiskFile.systemReason() : nil
    guard close(descriptor) == 0, failure == nil else {
      throw .failed(path: path, reason: failure ?? DiskFile.systemReason())
    }
  }
}
