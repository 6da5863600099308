import Parallel

/// How the work of decoding is divided, on which nothing that comes out depends.
struct DecodingWork: Sendable {
  /// Who does it.
  var threads = Threads()
  /// Long lists of records are cut into pieces of about so many bytes.
  var pieceSize = 1 << 21
  /// Whether the tables of pieces stay apart, since they are joined with those of other pages anyway.
  var keepsPieces = false

  /// Pages that are read at a time have about so many bytes together.
  var pageBytes: Int { 8 * threads.count * pieceSize }
}
