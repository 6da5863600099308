import ClusterStatistics
import ModelEvaluation

/// Images that are called as others are: two may have one id, or one has none.
///
/// A slice of images picks them by what they are called, so that copies of an image that a group has
/// belong to its slice too.
struct ImageCopies {
  private let ids: [UInt64]
  private let names: [UInt64]
  /// Rows of the ids that more than one image has, by digest.
  private let rowsOfIDs: [UInt64: [Int]]
  /// The same of names.
  private let rowsOfNames: [UInt64: [Int]]

  /// Looks for images that are called alike.
  init(_ table: ImageTable) {
    (ids, names) = (TextDigests(table.ids).values, TextDigests(table.names).values)
    (rowsOfIDs, rowsOfNames) = (Self.repeated(ids), Self.repeated(names))
  }

  private static func repeated(_ digests: [UInt64]) -> [UInt64: [Int]] {
    var first: [UInt64: Int] = [:]
    var rows: [UInt64: [Int]] = [:]
    for (row, digest) in digests.enumerated() where digest != 0 {
      if let one = first[digest] {
        rows[digest, default: [one]].append(row)
      } else {
        first[digest] = row
      }
    }
    return rows
  }

  /// The rows that ``SliceRule/images(_:)`` of some rows picks.
  func withCopies(_ rows: [Int]) -> [Int] {
    let isByName = rows.allSatisfy { ids[$0] == 0 }
    var picked = Set<Int>()
    for row in rows where ids[row] != 0 || names[row] != 0 {
      picked.insert(row)
      if ids[row] != 0 { picked.formUnion(rowsOfIDs[ids[row]] ?? []) }
      if isByName || ids[row] == 0 { picked.formUnion(rowsOfNames[names[row]] ?? []) }
    }
    return picked.sorted()
  }
}
