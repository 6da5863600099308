import DocumentReading
import JSON
import ModelEvaluation
import RecordReading

/// Some of a page's records that follow each other, and the reader behind them.
///
/// Safe to pass between threads: nothing writes to a document's bytes.
struct RecordPiece: @unchecked Sendable {
  /// The records.
  let records: ImageRecordDecoding
  /// In front of the record behind them, or behind the array where it ends.
  let reader: DocumentReader

  /// Reads a piece of an array whose first record a reader is in front of.
  ///
  /// `nil` when its end is no border between records, or when anything is to be said of it.
  init?(_ reader: DocumentReader, _ piece: Range<Int>, _ document: InputDocument) {
    var (reader, records) = (reader, ImageRecordDecoding())
    let faults = reader.faults.total
    reader.json.position = piece.lowerBound
    let isLast = piece.upperBound == document.bytes.count
    guard
      let hasEnded = try? records.readRecords(
        &reader, before: piece.upperBound, of: document),
      reader.faults.total == faults, hasEnded == isLast,
      isLast || reader.json.position == piece.upperBound
    else { return nil }
    self.records = records
    self.reader = reader
  }
}

extension ImageRecordDecoding {
  /// Reads the record in front of a reader and those behind it that begin before an end.
  ///
  /// - Returns: Whether the array has ended.
  mutating func readRecords(
    _ reader: inout DocumentReader, before end: Int, of document: InputDocument
  ) throws(JSONSyntaxError) -> Bool {
    let start = reader.json.position
    var released = start
    var hasNext = true
    var hasRoom = end == .max
    while hasNext, reader.json.position < end {
      try readRecord(&reader)
      if !hasRoom, table.count > 0 {
        let read = reader.json.position - start
        reserveCapacity(ImageTable.likelyRows(table.count, of: read, in: end - start))
        hasRoom = true
      }
      if reader.json.position - released > InputDocument.pieceSize {
        finish()
        document.release(released..<reader.json.position)
        released = reader.json.position
      }
      hasNext = try reader.json.nextElement()
    }
    finish()
    document.release(released..<reader.json.position)
    return !hasNext
  }
}
