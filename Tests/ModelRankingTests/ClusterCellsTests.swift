import ClusterStatistics
import Testing

@testable import ModelRanking

@Suite struct ClusterCellsTests {
  struct Row: Decodable {
    var scores: [[Double]]
    var unitOf: [Int32]
    var clusters: [Int]
    var adjusted: [[Double?]]
  }

  @Test func agreesWithSciPyOnUnits() throws {
    let rows = try reference("cluster-cells", as: Row.self)
    #expect(rows.contains { $0.adjusted.contains { $0.contains { ($0 ?? 1) < 0.1 } } })
    for row in rows {
      let cells = ClusterCells(
        ModelScores(
          row.scores, levels: row.clusters.map { _ in 0 },
          units: Units(keys: row.unitOf.map(Optional.some), rule: .given)),
        clusters: row.adjusted.indices.map { cluster in
          row.clusters.indices.filter { row.clusters[$0] == cluster }
        }, smallest: 5)
      for (ours, theirs) in zip(cells.adjusted, row.adjusted) {
        for (one, other) in zip(ours, theirs) { expectAgreement(one, other) }
      }
    }
  }
}
