package import FoundationEssentials
import Glibc

/// Reads from what is open already: a file, a pipe, a terminal.
package enum OpenFile {
  /// The most that is read at once.
  private static let step = 1 << 16

  /// Everything up to the end, or as many bytes as were asked for.
  ///
  /// - Throws: ``FileFault/unreadable`` when the system fails on the way.
  package static func bytes(
    from descriptor: Int32 = STDIN_FILENO, atMost limit: Int = .max
  ) throws(FileFault) -> Data {
    var bytes = Data()
    var failed = false
    withUnsafeTemporaryAllocation(byteCount: step, alignment: 1) { buffer in
      while bytes.count < limit {
        let count = read(descriptor, buffer.baseAddress, min(buffer.count, limit - bytes.count))
        if count > 0 {
          bytes.append(contentsOf: buffer[..<count])
        } else if count == 0 || errno != EINTR {
          failed = count < 0
          break
        }
      }
    }
    if failed { throw .unreadable }
    return bytes
  }

  /// The first bytes of a file; none when it cannot be read.
  package static func beginning(of path: String, atMost limit: Int) -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return Data() }
    defer { close(descriptor) }
    return (try? bytes(from: descriptor, atMost: limit)) ?? Data()
  }
}
