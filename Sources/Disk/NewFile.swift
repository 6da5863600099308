import Parallel

/// A file that is to be written, whose content is made while it is.
package struct NewFile: Sendable {
  /// Takes the next piece of a content.
  package typealias Taker = (_ piece: [UInt8]) throws(DiskError) -> Void
  /// Gives a content piece by piece, and ends where a piece is not taken.
  package typealias Content = @Sendable (_ take: Taker) throws(DiskError) -> Void

  /// Path below the folder that it becomes part of, with `/` between parts.
  package let path: String
  let content: Content

  /// A file of what is given piece by piece.
  package init(path: String, content: @escaping Content) {
    self.path = path
    self.content = content
  }

  /// A content of numbered pieces, which are made beside each other and given in their order; few of them
  /// are in memory at once.
  package static func content(
    pieces count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8]
  ) -> Content {
    { (take) throws(DiskError) in
      let threads = Threads()
      let wave = 2 * threads.count
      for first in stride(from: 0, to: count, by: wave) {
        let pieces = threads.map(min(wave, count - first)) { piece(first + $0) }
        for piece in pieces { try take(piece) }
      }
    }
  }

  /// A file of bytes that are there.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path) { (take) throws(DiskError) in try take(bytes) }
  }
}

/// A file that was written, as it was digested on the way.
package struct WrittenFile: Sendable, Equatable {
  /// Path below its folder.
  package let path: String
  /// Size in bytes.
  package let size: Int
  /// SHA-256 in hexadecimal; empty where nobody asked for it.
  package let sha256: String

  /// Tells of a file.
  package init(path: String, size: Int, sha256: String) {
    (self.path, self.size, self.sha256) = (path, size, sha256)
  }
}
