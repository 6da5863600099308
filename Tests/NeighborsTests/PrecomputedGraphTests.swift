import Matrices
import Neighbors
import PlainText
import Testing

struct PrecomputedGraphTests {
  /// What an engine gives that counts rows among their own neighbours, first.
  private func withSelf(_ graph: NeighborGraph) -> (indices: [Int64], distances: Matrix) {
    var (indices, distances): ([Int64], [Float]) = ([], [])
    for row in 0..<graph.rows {
      indices += [Int64(row)] + graph.indices[graph.range(ofRow: row)].map { Int64($0) }
      distances += [0] + graph.distances[graph.range(ofRow: row)]
    }
    let columns = graph.neighbors + 1
    return (indices, Matrix(rows: graph.rows, columns: columns, values: distances))
  }

  private let matrix = randomMatrix(rows: 60, columns: 5)

  private func refusal(
    metric: Metric = .euclidean, _ change: (inout [Int64], inout Matrix) -> Void
  ) throws -> String {
    var (indices, distances) = withSelf(
      NeighborSearch(metric: metric).graph(of: matrix, neighbors: 6))
    change(&indices, &distances)
    let (changed, far) = (indices, distances)
    let error = #expect(throws: GraphError.self) {
      try PrecomputedGraph(indices: changed, distances: far).graph(of: matrix, metric: metric)
    }
    return error?.description ?? ""
  }

  @Test(arguments: Metric.allCases)
  func neighboursWithSelfWithoutAndInDisorderGiveTheGraph(metric: Metric) throws {
    let graph = NeighborSearch(metric: metric).graph(of: matrix, neighbors: 6)
    var (indices, distances) = withSelf(graph)
    #expect(
      try PrecomputedGraph(indices: indices, distances: distances).graph(of: matrix, metric: metric)
        == graph)
    // As it happens with copies of a row.
    indices.swapAt(7, 9)
    distances.values.swapAt(7, 9)
    #expect(
      try PrecomputedGraph(indices: indices, distances: distances).graph(of: matrix, metric: metric)
        == graph)
    let bare = try PrecomputedGraph(
      indices: graph.indices.map { Int64($0) },
      distances: Matrix(rows: 60, columns: 6, values: graph.distances))
    #expect(try bare.graph(of: nil, metric: metric) == graph)
  }

  @Test func aRowWithoutItselfLosesItsFarthest() throws {
    let graph = NeighborSearch().graph(of: matrix, neighbors: 7)
    var (indices, distances) = withSelf(graph.nearest(6))
    let full = graph.range(ofRow: 3)
    indices.replaceSubrange(21..<28, with: graph.indices[full].map { Int64($0) })
    distances.values.replaceSubrange(21..<28, with: graph.distances[full])
    #expect(
      try PrecomputedGraph(indices: indices, distances: distances).graph(of: matrix)
        == graph.nearest(6))
  }

  @Test func whatCannotBeTrueIsRefused() throws {
    #expect(
      try refusal { _, distances in distances.values = distances.values.map { $0 * $0 } }
        == "expected distances, found their squares: take the root")
    #expect(
      try refusal { indices, distances in
        indices[20] = -1
        distances.values[20] = .greatestFiniteMagnitude
      }.hasPrefix("row 2: expected 7 neighbours, found fewer (index -1, distance 3.4"))
    #expect(
      try refusal { indices, _ in indices[20] = 60 }
        == "row 2: expected neighbours below 60, found 60")
    #expect(try refusal { indices, _ in indices[20] = indices[19] }.contains("twice"))
    #expect(
      try refusal { _, distances in distances.values[20] = -1 }
        == "row 2: expected distances of at least 0, found -1.0")
    #expect(
      try refusal { _, distances in distances.values[20] = .nan }.contains("at least 0, found nan"))
    #expect(
      try refusal { indices, _ in indices.removeLast() }
        == "expected 60 x 7 indices, as many as distances, found 419")
    #expect(
      try refusal { _, distances in
        distances.values = distances.values.map { 1 - $0 / 10 }
      }.contains("these are similarities"))
  }

  @Test func neighboursOfOtherRowsAreRefused() throws {
    let (indices, distances) = withSelf(NeighborSearch().graph(of: matrix, neighbors: 6))
    let graph = try PrecomputedGraph(indices: indices, distances: distances)
    let other = #expect(throws: GraphError.self) {
      try graph.graph(of: randomMatrix(rows: 60, columns: 5, seed: 2))
    }
    #expect(other?.description.hasSuffix("of other rows or another metric") == true)
    #expect(throws: GraphError.self) { try graph.graph(of: matrix, metric: .cosine) }
    let fewer = #expect(throws: GraphError.self) {
      try graph.graph(of: randomMatrix(rows: 59, columns: 5))
    }
    #expect(fewer?.description == "expected neighbours of 59 rows, found those of 60")
  }
}
