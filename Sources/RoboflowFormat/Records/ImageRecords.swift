import DocumentReading
import JSON
import ModelEvaluation
import Parallel
import RecordReading

/// The records of one page, in pieces that are read beside each other where there are many.
///
/// Where a long list may be cut is guessed from the bytes of a record's end. A piece is taken only
/// when the one before it has come to exactly that place as the end of a record; wherever a guess was
/// wrong, or something is to be said of the records, the page is read again from one end to the other.
/// So the outcome never depends on the pieces.
struct ImageRecords {
  /// The columns, those of one piece after the other; in one table unless pieces are to be kept.
  private(set) var tables: [ImageTable] = []
  /// Confusion triples left out because an index is negative or too large.
  private(set) var unusableTriples = 0
  /// Whether there were more splits than can be told apart.
  private(set) var hasLostSplits = false

  /// No records.
  init() {}

  /// Reads the array in front of a reader.
  init(
    _ reader: inout DocumentReader, of document: InputDocument, by work: DecodingWork
  ) throws(JSONSyntaxError) {
    guard try reader.beginArray(), try reader.json.nextElement() else { return }
    let borders = RecordBorders(
      in: reader.json.bytes, from: reader.json.position, every: work.pieceSize)
    if borders.pieces.count > 1, let behind = readPieces(reader, borders, document, work) {
      reader = behind
    } else {
      self = Self()
      var records = ImageRecordDecoding()
      _ = try records.readRecords(&reader, before: .max, of: document)
      add(records, apart: false)
    }
  }

  /// Reads all pieces, each put behind those before while others are read, so that few are held twice; the
  /// reader behind the array, or `nil` when the pieces do not make it up or something is to be said of them.
  private mutating func readPieces(
    _ reader: DocumentReader, _ borders: RecordBorders, _ document: InputDocument,
    _ work: DecodingWork
  ) -> DocumentReader? {
    nonisolated(unsafe) let start = reader
    var behind: DocumentReader?
    work.threads.forEachInOrder(borders.pieces.count) { place in
      RecordPiece(start, borders.pieces[place], document)
    } take: { place, piece in
      // A piece that lost a split may have met another one first than the whole page does.
      guard let piece, !piece.records.hasLostSplits else {
        behind = nil
        return false
      }
      behind = piece.reader
      add(piece.records, apart: work.keepsPieces)
      // Asked again whenever twice as much is known of how long records are.
      if !work.keepsPieces, (place + 1).nonzeroBitCount == 1 {
        makeRoom(borders, pieces: place + 1)
      }
      return true
    }
    // A page with more splits than can be told apart loses others than its pieces do.
    return areSplitsTellable ? behind : nil
  }

  /// Makes room for all records, of which those of the first pieces are there.
  private mutating func makeRoom(_ borders: RecordBorders, pieces count: Int) {
    let read = borders.pieces.prefix(count).reduce(0) { $0 + $1.count }
    if read == borders.byteCount { return }
    tables[0].reserveCapacity(
      ImageTable.likelyRows(tables[0].count, of: read, in: borders.byteCount))
  }

  private mutating func add(_ records: ImageRecordDecoding, apart: Bool) {
    unusableTriples += records.unusableTriples
    if records.hasLostSplits { hasLostSplits = true }
    if apart || tables.isEmpty {
      tables.append(records.table)
    } else if !tables[0].append(records.table) {
      hasLostSplits = true
    }
  }

  private var areSplitsTellable: Bool {
    tables.count < 2 || Set(tables.flatMap(\.splitNames)).count <= ImageTable.splitLimit
  }
}

extension ImageTable {
  /// How many rows so many bytes likely have, where those read so far have `rows`.
  static func likelyRows(_ rows: Int, of read: Int, in bytes: Int) -> Int {
    // A few more, for growing would take them twice; what is not used takes no memory.
    Int(Double(rows) * Double(bytes) / Double(max(read, 1)) * 1.05)
  }
}
