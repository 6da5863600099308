/// Counts by number, which stop at the greatest whole number.
struct SaturatingCounts {
  /// By number; empty where there may be many.
  private var table: [Int]
  /// The same where there may be many.
  private var others: [Int: Int] = [:]

  private static let mostInTable = 4096

  /// Nothing of numbers below a limit.
  init(keys limit: Int) {
    table = [Int](repeating: 0, count: (0...Self.mostInTable).contains(limit) ? limit : 0)
  }

  mutating func add(_ count: Int, to key: Int) {
    if table.isEmpty {
      others[key] = ConfusionMatrix.sum(others[key, default: 0], count)
    } else {
      table[key] = ConfusionMatrix.sum(table[key], count)
    }
  }

  subscript(key: Int) -> Int { table.isEmpty ? others[key, default: 0] : table[key] }

  /// Numbers with a count.
  var list: [(key: Int, count: Int)] {
    table.isEmpty
      ? others.map { ($0, $1) } : table.enumerated().filter { $1 > 0 }.map { ($0, $1) }
  }
}
