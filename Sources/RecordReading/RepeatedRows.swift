package import ModelEvaluation
import Numerics

/// Finds rows that stand in a table before: same image id, same name, same split.
///
/// Paging over a list that changes meanwhile sends a row twice. Rows with neither id nor name are
/// all kept, since nothing says that they are the same.
package struct RepeatedRows {
  /// The rows that repeat an earlier one, ascending.
  package let rows: [Int]
  /// Whether every row has an id, another one each.
  package let areIDsDistinct: Bool

  /// Looks through a table.
  package init(in table: ImageTable) {
    areIDsDistinct = FirstPlaces.areDistinct(Self.idDigests(table))
    var rows: [Int]? = areIDsDistinct ? [] : nil
    while rows == nil { rows = Self.rows(in: table) }
    self.rows = rows ?? []
  }

  /// The rows that repeat an earlier one; `nil` where rows that are not the same have one digest, which
  /// hardly ever happens, and not again with other digests.
  private static func rows(in table: ImageTable) -> [Int]? {
    let repeated = FirstPlaces(of: digests(table)).places.enumerated().filter { $0 != $1 }
    guard repeated.allSatisfy({ isSame($0, Int($1), table) }) else { return nil }
    return repeated.map { $0.offset }
  }

  /// A digest of each row's id, 0 where it has none.
  private static func idDigests(_ table: ImageTable) -> [UInt64] {
    let start = RowDigest()
    var digests: [UInt64] = []
    digests.reserveCapacity(table.count)
    for first in stride(from: 0, to: table.count, by: chunk) {
      let (ids, ranges) = table.ids.utf8(first..<min(first + chunk, table.count))
      ids.withUnsafeBytes { ids in
        digests += ranges.map { range in
          var digest = start
          digest.add(UnsafeRawBufferPointer(rebasing: ids[range]))
          return range.isEmpty ? 0 : digest.value
        }
      }
    }
    return digests
  }

  /// Ids that are taken out of their column at a time.
  private static let chunk = 8192

  /// A digest of each row, 0 where it has neither id nor name.
  private static func digests(_ table: ImageTable) -> [UInt64] {
    let start = RowDigest()
    return (0..<table.count).map { row in
      let (id, name) = (table.ids.utf8(row), table.names.utf8(row))
      if id.isEmpty, name.isEmpty { return 0 }
      var digest = start
      digest.add(UInt64(table.splits[row]))
      digest.add(id)
      digest.add(name)
      return digest.value
    }
  }

  private static func isSame(_ row: Int, _ other: Int, _ table: ImageTable) -> Bool {
    table.splits[row] == table.splits[other]
      && table.ids.utf8(row).elementsEqual(table.ids.utf8(other))
      && table.names.utf8(row).elementsEqual(table.names.utf8(other))
  }
}

/// A digest of texts, eight bytes with a multiplication of 128 bits (Wang Yi 2019, "wyhash").
///
/// The multiplier is drawn, so that nobody can send rows that all have one digest.
private struct RowDigest {
  private var state = UInt64.random(in: .min ... .max)
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  /// The digest, not 0.
  var value: UInt64 { max(state, 1) }

  mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: multiplier)
    state = product.high ^ product.low
  }

  mutating func add(_ text: ArraySlice<UInt8>) { text.withUnsafeBytes { add($0) } }

  mutating func add(_ text: UnsafeRawBufferPointer) {
    // The length tells texts apart: "ab" + "c" is not "a" + "bc".
    add(UInt64(text.count))
    var place = 0
    while place + 8 <= text.count {
      add(text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    if place < text.count { add(text[place...].reduce(0) { $0 << 8 | UInt64($1) }) }
  }
}
