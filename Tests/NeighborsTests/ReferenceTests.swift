import Foundation
import Matrices
import Neighbors
import Testing

/// Agreement with NumPy's brute force (Scripts/make-embedding-fixtures.py).
struct ReferenceTests {
  struct Case: Decodable {
    let metric: String
    let rows, columns, neighbors: Int
    let values: [Float]
    let indices: [UInt32]
    let distances: [Float]
  }

  @Test func neighboursEqualNumPys() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/neighbors.json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    #expect(cases.count == 6)
    for expected in cases {
      let metric = try #require(Metric(rawValue: expected.metric))
      let matrix = Matrix(rows: expected.rows, columns: expected.columns, values: expected.values)
      let graph = NeighborSearch(metric: metric).graph(of: matrix, neighbors: expected.neighbors)
      #expect(graph.indices == expected.indices)
      let far = zip(graph.distances, expected.distances).map { abs($0 - $1) }.max()
      #expect(far ?? 1 < 1e-6)
    }
  }
}
