import Parallel

/// How the work of decoding is divided, on which nothing that comes out depends.
struct DecodingWork: Sendable {
  /// Who does it.
  var threads = Threads()
  /// Long lists of records are cut into pieces of about so many bytes.
  var pieceSize = InputDocument.pieceSize
  /// Whether the tables of pieces stay apart, since they are joined with those of other pages anyway.
  var keepsPieces = false
}
