/// Finds rows that stand in a table before: same image id, same name, same split.
///
/// Paging over a list that changes meanwhile sends a row twice. Rows with neither id nor name are
/// all kept, since nothing says that they are the same.
package struct RepeatedRows {
  /// The rows that repeat an earlier one, ascending.
  package private(set) var rows: [Int] = []
  private let table: ImageTable
  /// Open addressing: upper half a part of the hash, lower half the row plus 1, 0 where free.
  private var slots: [UInt64]
  private let start = RowHash()

  /// Looks through a table.
  package init(in table: ImageTable) {
    self.table = table
    var size = 16
    while size < table.count + table.count / 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    for start in stride(from: 0, to: table.count, by: Self.block) {
      insert(start..<min(start + Self.block, table.count))
    }
  }

  private static let block = 64

  /// Looks some rows up, their hashes first, so that the processor waits for many slots at once.
  private mutating func insert(_ block: Range<Int>) {
    for (row, hash) in zip(block, block.map(hash)) where !insert(row, hash) { rows.append(row) }
  }

  /// Whether the row is new.
  private mutating func insert(_ row: Int, _ hash: UInt64) -> Bool {
    if table.ids.utf8(row).isEmpty, table.names.utf8(row).isEmpty { return true }
    let mark = UInt64(hash >> 32) << 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let isCandidate = slots[slot] & ~0xffff_ffff == mark
      if isCandidate, isSame(row, Int(slots[slot] & 0xffff_ffff) - 1) { return false }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = mark | UInt64(row + 1)
    return true
  }

  private func hash(_ row: Int) -> UInt64 {
    var hash = start
    hash.add(UInt64(table.splits[row]))
    hash.add(table.ids.utf8(row))
    hash.add(table.names.utf8(row))
    return hash.state
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    table.splits[row] == table.splits[other]
      && table.ids.utf8(row).elementsEqual(table.ids.utf8(other))
      && table.names.utf8(row).elementsEqual(table.names.utf8(other))
  }
}

/// A hash of texts, eight bytes with a multiplication of 128 bits (Wang Yi 2019, "wyhash").
///
/// The multiplier is drawn, so that nobody can send rows that all have one hash.
private struct RowHash {
  private(set) var state = UInt64.random(in: .min ... .max)
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: multiplier)
    state = product.high ^ product.low
  }

  mutating func add(_ text: ArraySlice<UInt8>) {
    // The length tells texts apart: "ab" + "c" is not "a" + "bc".
    add(UInt64(text.count))
    text.withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      if place < bytes.count { add(bytes[place...].reduce(0) { $0 << 8 | UInt64($1) }) }
    }
  }
}
