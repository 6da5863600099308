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
  /// The columns.
  private(set) var table = ImageTable()
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
    if borders.pieces.count > 1, let behind = readPieces(reader, borders, document, work.threads) {
      reader = behind
    } else {
      self = Self()
      var records = ImageRecordDecoding()
      _ = try records.readRecords(&reader, before: .max, of: document)
      add(records)
    }
  }

  /// Reads all pieces, a few at a time so that few are held twice; the reader behind the array, or
  /// `nil` when the pieces do not make it up or something is to be said of them.
  private mutating func readPieces(
    _ reader: DocumentReader, _ borders: RecordBorders, _ document: InputDocument,
    _ threads: Threads
  ) -> DocumentReader? {
    nonisolated(unsafe) let start = reader
    var last: RecordPiece?
    for first in stride(from: 0, to: borders.pieces.count, by: 2 * threads.count) {
      let wave = borders.pieces[first...].prefix(2 * threads.count)
      let pieces = threads.map(wave.count) { RecordPiece(start, wave[first + $0], document) }
      for piece in pieces {
        // A piece that lost a split may have met another one first than the whole page does.
        guard let piece, !piece.records.hasLostSplits else { return nil }
        add(piece.records)
        last = piece
      }
      if first == 0 {
        table.reserveCapacity(
          forAll: borders.byteCount, having: wave.reduce(0) { $0 + $1.count })
      }
    }
    return last?.reader
  }

  private mutating func add(_ records: ImageRecordDecoding) {
    unusableTriples += records.unusableTriples
    if records.hasLostSplits { hasLostSplits = true }
    if table.count == 0, table.splitNames.isEmpty {
      table = records.table
    } else if !table.append(records.table) {
      hasLostSplits = true
    }
  }
}

extension ImageTable {
  /// Makes room for the rows of so many bytes, which likely are as long as those read so far.
  mutating func reserveCapacity(forAll bytes: Int, having read: Int) {
    guard read < bytes else { return }
    let rows = Double(count) * Double(bytes) / Double(max(read, 1))
    // A few more, for growing would take them twice; what is not used takes no memory.
    reserveCapacity(Int(rows * 1.05))
  }
}
