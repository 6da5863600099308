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
