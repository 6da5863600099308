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

  /// Reads all pieces, a few at a time so that few are held twice; the reader behind the array, or
  /// `nil` when the pieces do not make it up or something is to be said of them.
  private mutating func readPieces(
    _ reader: DocumentReader, _ borders: RecordBorders, _ document: InputDocument,
    _ work: DecodingWork
  ) -> DocumentReader? {
    nonisolated(unsafe) let start = reader
    let threads = work.threads
    var last: RecordPiece?
    for first in stride(from: 0, to: borders.pieces.count, by: 2 * threads.count) {
      let wave = borders.pieces[first...].prefix(2 * threads.count)
      let pieces = threads.map(wave.count) { RecordPiece(start, wave[first + $0], document) }
      for piece in pieces {
        // A piece that lost a split may have met another one first than the whole page does.
        guard let piece, !piece.records.hasLostSplits else { return nil }
        add(piece.records, apart: work.keepsPieces)
        last = piece
      }
      if first == 0, !work.keepsPieces {
        let read = wave.reduce(0) { $0 + $1.count }
        let rows = ImageTable.likelyRows(tables[0].count, of: read, in: borders.byteCount)
        if read < borders.byteCount { tables[0].reserveCapacity(rows) }
      }
    }
    // A page with more splits than can be told apart loses others than its pieces do.
    return areSplitsTellable ? last?.reader : nil
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
