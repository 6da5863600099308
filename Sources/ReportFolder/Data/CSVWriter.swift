import Disk

/// Writes RFC 4180 rows whose cells no spreadsheet takes for a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a line break gets a leading apostrophe
/// (OWASP, CSV Injection). Numbers are written as they are, in the shortest form that reads back to
/// the same value; a missing value is an empty cell.
package struct CSVWriter {
  /// The rows so far that were not given away.
  package private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// Starts a file.
  package init() {}

  /// How many bytes are given away together, at least.
  private static let piece = 1 << 16

  /// Gives away the rows so far, where they make up a piece.
  mutating func give(to take: NewFile.Taker) throws(DiskError) {
    if bytes.count >= Self.piece { try giveAll(to: take) }
  }

  /// Gives away the rows so far.
  mutating func giveAll(to take: NewFile.Taker) throws(DiskError) {
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes a text as the next cell.
  package mutating func text(_ value: String) {
    cells(texts: value.utf8.count, 1) { $0.text(value) }
  }

  mutating func text(utf8 value: ArraySlice<UInt8>) {
    cells(texts: value.count, 1) { $0.text(value) }
  }

  /// Writes a whole number as the next cell.
  package mutating func number(_ value: Int?) { cells(texts: 0, 1) { $0.number(value) } }

  /// Writes a number as the next cell.
  package mutating func number(_ value: Double?) { cells(texts: 0, 1) { $0.number(value) } }

  /// Ends the row.
  package mutating func endRow() { cells(texts: 0, 1) { $0.endRow() } }

  /// Writes cells together, for which room is made once.
  ///
  /// - Parameters:
  ///   - bytes: Bytes of their texts.
  ///   - count: Number of cells, ends of rows included.
  mutating func cells(texts bytes: Int, _ count: Int, _ write: (inout CSVCells) -> Void) {
    self.bytes.append(addingCapacity: CSVCells.room(texts: bytes, count)) { span in
      span.withUnsafeMutableBufferPointer { memory, end in
        var cells = CSVCells(in: memory, from: end, isRowStart: isRowStart)
        write(&cells)
        (end, isRowStart) = (cells.end, cells.isRowStart)
      }
    }
  }
}
