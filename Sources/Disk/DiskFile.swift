import CLinux
package import FoundationEssentials
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
  ///
  /// Nothing may be there, not even a link.
  static func create(_ path: String, of bytes: some ContiguousBytes) throws(DiskError) {
    let file = try GrowingFile(path)
    try file.write(bytes)
    try file.push()
  }

  /// Pushes the names in a folder to the device, where the file system can do that.
  static func push(folder path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Writes to what is there and stays there, such as a pipe or a device.
  package static func write(
    _ bytes: some ContiguousBytes, to path: String
  ) throws(DiskError) {
    try write(bytes, to: path, O_NOCTTY)
  }

  /// Writes a file beside its place and moves it there: the place holds what was there, or all of
  /// what is new.
  ///
  /// - Parameter temporary: Where it is written first, in the same folder; gone afterwards.
  package static func replace(
    _ path: String, with bytes: some ContiguousBytes, byWayOf temporary: String
  ) throws(DiskError) {
    do throws(DiskError) {
      unlink(temporary)
      try create(temporary, of: bytes)
      try move(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error.named(path, insteadOf: temporary)
    }
  }

  /// Writes at the end of a file, which is made if it is not there.
  package static func append(_ bytes: [UInt8], to path: String) throws(DiskError) {
    try write(bytes, to: path, O_CREAT | O_APPEND)
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
      throw .failed(path: name(ofOpen: descriptor), reason: failure)
    }
  }

  private static func name(ofOpen descriptor: Int32) -> String {
    switch descriptor {
    case STDOUT_FILENO: "standard output"
    case STDERR_FILENO: "standard error"
    default: "/dev/fd/\(descriptor)"
    }
  }

  private static func write(
    _ bytes: some ContiguousBytes, to path: String, _ mode: Int32
  ) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | mode, 0o644)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: systemReason()) }
    let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    guard close(descriptor) == 0, failure == nil else {
      throw .failed(path: path, reason: failure ?? systemReason())
    }
  }

  /// Writes until all is written; gives the system's reason when that fails.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let step = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if step > 0 {
        rest = rest.dropFirst(step)
      } else if step < 0, errno == EPIPE {
        // A reader that went away has had enough, which is no fault.
        return nil
      } else if step == 0 || errno != EINTR {
        return systemReason()
      }
    }
    return nil
  }

  /// Moves a file to a place, over the file that is there.
  static func move(_ file: String, to target: String) throws(DiskError) {
    guard rename(file, target) == 0 else {
      throw .failed(path: target, reason: systemReason())
    }
  }

  /// Moves the folder `new` to `target`; what was at the target is afterwards at `new` or `aside`.
  static func exchange(
    _ new: String, with target: String, aside: String
  ) throws(DiskError) {
    if exchange_paths(new, target) == 0 { return }
    let fault = errno
    var status = stat()
    if lstat(target, &status) != 0, rename(new, target) == 0 { return }
    // Another run may have put one there in between.
    if fault == ENOENT, exchange_paths(new, target) == 0 { return }
    if fault == EBUSY || fault == EXDEV {
      throw .immovable(path: target, reason: systemReason(fault))
    }
    guard fault == EINVAL || fault == ENOSYS else {
      throw .failed(path: target, reason: systemReason(fault))
    }
    // For file systems that cannot swap: the old one comes back if the move fails.
    try move(target, to: aside)
    do throws(DiskError) {
      try move(new, to: target)
    } catch {
      rename(aside, target)
      throw error
    }
  }

  /// The system's words for what went wrong.
  static func systemReason(_ fault: Int32 = errno) -> String {
    String(cString: strerror(fault))
  }
}
