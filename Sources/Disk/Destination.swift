package import FoundationEssentials
import Glibc

/// Where the bytes of one output go.
package enum Destination {
  /// What is open already and has a number, such as standard output.
  case open(Int32)
  /// A pipe, a terminal, a device: it is written to and stays what it is.
  case special(String)
  /// A file, there or not, which is replaced in one step.
  case file(Replacement)

  /// The destination that a place stands for.
  ///
  /// `/dev/stdout` and its like are written to even where they are a file, since others may be
  /// writing to it.
  package init(_ place: URL) {
    if let number = Self.openNumber(place.path) {
      self = .open(number)
    } else {
      self = DiskFile.isSpecial(place.path) ? .special(place.path) : .file(Replacement(of: place))
    }
  }

  /// Writes the bytes there.
  package func write(_ bytes: [UInt8]) throws(DiskError) {
    switch self {
    case .open(let number): try DiskFile.write(bytes, toOpen: number)
    case .special(let path): try DiskFile.write(bytes, to: path)
    case .file(let place): try place.write(file: bytes)
    }
  }

  /// The number of the open file that a path stands for; `nil` for a path like any other.
  private static func openNumber(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default:
      let start = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return start.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }
}
