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

  /// A content of numbered pieces, which are made beside each other, and given in their order beside the
  /// making of those that follow; few of them are in memory at once.
  package static func content(
    pieces count: Int, _ piece: @escaping @Sendable (Int) -> [UInt8]
  ) -> Content {
    { (take) throws(DiskError) in
      let most = 4 * Threads().count
      var made: [[UInt8]] = []
      var next = 0
      repeat {
        let wave = next..<min(next + most, count)
        made = try make(wave, piece, giving: made, to: take)
        next = wave.upperBound
      } while !made.isEmpty
    }
  }

  /// Makes pieces while those before them are given.
  private static func make(
    _ wave: Range<Int>, _ piece: @Sendable (Int) -> [UInt8], giving made: [[UInt8]], to take: Taker
  ) throws(DiskError) -> [[UInt8]] {
    let parts = withoutActuallyEscaping(take) { take in
      // Safe: nobody else gives before this is done.
      nonisolated(unsafe) let take = take
      return Threads().map(1 + wave.count) { part in
        Result { () throws(DiskError) -> [UInt8] in
          if part > 0 { return piece(wave.lowerBound + part - 1) }
          for piece in made { try take(piece) }
          return []
        }
      }
    }
    var pieces: [[UInt8]] = []
    for part in parts { pieces.append(try part.get()) }
    return Array(pieces.dropFirst())
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
