/// Where clusters stand in a list, looked up for whole columns of ids.
///
/// Ids mostly are small numbers, so that a position costs a place in a table and no hash.
package struct ClusterPositions: Sendable {
  /// Least id of the table.
  private let least: Int
  /// Positions from the least id on, -1 where no cluster has the id; empty where ids lie too far apart.
  private let table: [Int32]
  /// Positions by id, in place of the table.
  private let others: [Int32: Int32]

  /// The clusters with these ids, in this order; of equal ids the last.
  package init(_ ids: [Int32]) {
    let numbered = ids.enumerated().map { (id: $1, position: Int32($0)) }
    guard let range = Self.narrowRange(of: ids) else {
      (least, table) = (0, [])
      others = Dictionary(numbered.map { ($0.id, $0.position) }) { $1 }
      return
    }
    var table = [Int32](repeating: -1, count: range.count)
    for (id, position) in numbered { table[Int(id) - range.lowerBound] = position }
    (least, self.table, others) = (range.lowerBound, table, [:])
  }

  /// For each id of a column its position, -1 for ids that are not in the list.
  package func list(_ ids: [Int32]) -> [Int32] { ids.map(position) }

  /// The same of some rows of a column.
  package func list(_ ids: [Int32], _ rows: [Int]) -> [Int32] { rows.map { position(ids[$0]) } }

  /// The position of one id, -1 where it is not in the list.
  package func position(_ id: Int32) -> Int32 {
    if table.isEmpty { return others[id] ?? -1 }
    let place = Int(id) - least
    return place >= 0 && place < table.count ? table[place] : -1
  }

  /// The ids of a column, each once, ascending; ``ImageTable/noCluster`` is none.
  package static func ids(in column: [Int32]) -> [Int32] {
    let named = column.lazy.filter { $0 != ImageTable.noCluster }
    guard let range = narrowRange(of: named) else { return Set(named).sorted() }
    var isThere = [Bool](repeating: false, count: range.count)
    for id in named { isThere[Int(id) - range.lowerBound] = true }
    return range.filter { isThere[$0 - range.lowerBound] }.map { Int32($0) }
  }

  /// From the least id to the greatest, unless that is very far; `nil` for no ids.
  private static func narrowRange(of ids: some Sequence<Int32>) -> ClosedRange<Int>? {
    var (least, greatest) = (Int32.max, Int32.min)
    for id in ids { (least, greatest) = (min(least, id), max(greatest, id)) }
    guard least <= greatest, Int(greatest) - Int(least) < mostInTable else { return nil }
    return Int(least)...Int(greatest)
  }

  private static let mostInTable = 1 << 16
}
