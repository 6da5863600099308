import Disk
import PlainText

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
    var value = value
    value.withUTF8 { text($0) }
  }

  mutating func text(utf8 value: ArraySlice<UInt8>) {
    value.withUnsafeBufferPointer { text($0) }
  }

  private mutating func text(_ value: UnsafeBufferPointer<UInt8>) {
    separate()
    let isFormula = value.first.map(Self.beginsFormula) ?? false
    guard isFormula || value.contains(where: Self.isSpecial) else {
      bytes.append(contentsOf: value)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if value.contains(UInt8(ascii: "\"")) {
      for byte in value {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: value)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number as the next cell.
  package mutating func number(_ value: Int?) {
    separate()
    if let value { bytes.append(decimal: value) }
  }

  /// Writes a number as the next cell.
  package mutating func number(_ value: Double?) {
    separate()
    if let value, value.isFinite { bytes.append(shortest: value) }
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    // No letter, no digit and no mark of a usual name comes before a comma.
    if byte > UInt8(ascii: ",") { return false }
    return switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
