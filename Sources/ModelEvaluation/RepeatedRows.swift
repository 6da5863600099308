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
    var hasher = Hasher()
    let id = table.ids.utf8(row)
    // The length tells id and name apart: "ab" + "c" is not "a" + "bc".
    hasher.combine(id.count)
    id.withUnsafeBytes { hasher.combine(bytes: $0) }
    table.names.utf8(row).withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(table.splits[row])
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private func isSame(_ row: Int, _ other: Int) -> Bool {
    table.splits[row] == table.splits[other]
      && table.ids.utf8(row).elementsEqual(table.ids.utf8(other))
      && table.names.utf8(row).elementsEqual(table.names.utf8(other))
  }
}
