import Foundation

/// Writes all of a file.
enum WholeFile {
  /// Whether every byte reached the file; if not, `errno` says why.
  static func write(_ data: Data, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { return false }
    let isWritten = data.withUnsafeBytes { writeAll($0, to: file) }
    let reason = errno
    let isClosed = close(file) == 0
    if !isWritten { errno = reason }
    return isWritten && isClosed
  }

  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let buffer = UnsafeRawBufferPointer(rebasing: rest)
      let written = Foundation.write(file, buffer.baseAddress, buffer.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
