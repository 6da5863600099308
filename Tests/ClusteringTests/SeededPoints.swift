import Clustering
import Foundation
import TestSupport

/// Points from a seed, the same that Scripts/make-clustering-fixtures.py makes.
struct SeededPoints: Decodable {
  var seed: UInt64
  var count: Int
  var dimension: Int
  var centres: Int
  var span: Int
  var spread: Int
  var divisor: Int
  var distinct: Int

  /// Rows around centres on a grid, then copies of them.
  var values: [[Double]] {
    var random = SeededGenerator(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let centres = (0..<centres).map { _ in (0..<dimension).map { _ in below(span) } }
    var rows = (0..<distinct).map { _ in
      centres[below(centres.count)].map { centre in
        divisor == 0
          ? Double(centre) + Double(spread) * (Double(random.next() >> 11) * 0x1p-53)
          : Double(centre + below(spread + 1)) / Double(divisor)
      }
    }
    while rows.count < count { rows.append(rows[below(distinct)]) }
    return rows
  }

  /// The rows as points.
  func points() throws -> Points { try Points(rows: values) }
}

extension Points {
  /// Points from rows of equal length.
  init(rows: [[Double]]) throws {
    try self.init(
      rows.flatMap { $0 }, count: rows.count, dimension: rows.first?.count ?? 1)
  }
}

/// Reads what Scripts/make-clustering-fixtures.py wrote.
func reference<Row: Decodable>(
  _ name: String, as type: Row.Type, testFile: String = #filePath
) throws -> [Row] {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name).json")
  return try JSONDecoder().decode([Row].self, from: Data(contentsOf: file))
}

/// Labels as hdbscan writes them: -1 for noise.
func withNoise(_ labels: [Int?]) -> [Int] { labels.map { $0 ?? -1 } }
