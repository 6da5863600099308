import CLinux
package import Foundation
import Glibc

/// The few disk operations that writing takes, each with the system's own reason when it fails.
package enum DiskFile {
  /// Makes a folder and its parents, as far as they are not there.
  package static func makeFolder(_ path: String) throws(DiskError) {
    if mkdir(path, 0o755) == 0 || isFolder(path) { return }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard errno == ENOENT, parent != path else {
      throw .cannotCreate(path: path, reason: systemReason())
    }
    try makeFolder(parent)
    guard mkdir(path, 0o755) == 0 || isFolder(path) else {
      throw .cannotCreate(path: path, reason: systemReason())
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let reason = errno
    defer { errno = reason }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes a new file whole and pushes it to the device, so that a full disk is noticed here.
  package static func write(
    _ bytes: some ContiguousBytes, to path: String
  ) throws(DiskError) {
    try write(bytes, to: path, O_TRUNC)
  }

  /// Writes a file beside its place and moves it there: the place holds what was there, or all of
  /// what is new.
  ///
  /// - Parameter temporary: Where it is written first, in the same folder; gone afterwards.
  package static func replace(
    _ path: String, with bytes: some ContiguousBytes, byWayOf temporary: String
  ) throws(DiskError) {
    do throws(DiskError) {
      try write(bytes, to: temporary)
      guard rename(temporary, path) == 0 else {
        throw .failed(path: path, reason: systemReason())
      }
    } catch {
      unlink(temporary)
      throw error.named(path, insteadOf: temporary)
    }
  }

  /// Writes at the end of a file, which is made if it is not there.
  package static func append(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try write(bytes, to: path, O_APPEND)
  }

  /// Whether something is there that is neither a file nor a folder: a pipe, a terminal, a device.
  package static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Writes to what is open already, such as standard output.
  package static func write(_ bytes: [UInt8], toOpen descriptor: Int32) throws(DiskError) {
    if let failure = bytes.withUnsafeBytes({ writeAll($0, to: descriptor) }) {
      throw .failed(path: "/dev/fd/\(descriptor)", reason: failure)
    }
  }

  private static func write(
    _ bytes: some ContiguousBytes, to path: String, _ mode: Int32
  ) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: systemReason()) }
    let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    let closed = close(descriptor)
    if let failure { throw .failed(path: path, reason: failure) }
    guard closed == 0 else { throw .failed(path: path, reason: systemReason()) }
  }

  /// Writes until all is written; gives the system's reason when that fails.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let step = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if step > 0 {
        rest = rest.dropFirst(step)
      } else if step == 0 || errno != EINTR {
        return systemReason()
      }
    }
    return nil
  }

  /// Moves `new` to `target`; what was at the target is afterwards at `new`.
  package static func exchange(_ new: String, with target: String) throws(DiskError) {
    if access(target, F_OK) != 0 {
      guard rename(new, target) == 0 else { throw .failed(path: target, reason: systemReason()) }
      return
    }
    if exchange_paths(new, target) == 0 { return }
    guard errno == EINVAL || errno == ENOSYS else {
      throw .failed(path: target, reason: systemReason())
    }
    try exchangeInTwoSteps(new, with: target)
  }

  /// For file systems that cannot swap: the old one steps aside and comes back if the move fails.
  private static func exchangeInTwoSteps(
    _ new: String, with target: String
  ) throws(DiskError) {
    let aside = new + "-old"
    guard rename(target, aside) == 0 else { throw .failed(path: target, reason: systemReason()) }
    guard rename(new, target) == 0 else {
      let reason = systemReason()
      rename(aside, target)
      throw .failed(path: target, reason: reason)
    }
    rename(aside, new)
  }

  private static func systemReason() -> String { String(cString: strerror(errno)) }
}
