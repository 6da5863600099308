import Matrices
import Neighbors
import TestSupport
import Testing

struct NeighborDescentTests {
  @Test(arguments: Shape.allCases, Metric.allCases)
  func nearlyAllNeighboursAreFound(shape: Shape, metric: Metric) throws {
    let matrix = shape.matrix(rows: 1500)
    let truth = NeighborSearch(metric: metric).graph(of: matrix, neighbors: 15)
    let graph = descent(metric).graph(of: matrix, neighbors: 15)
    let found = share(of: truth, in: graph)
    #expect(found >= 0.99, "\(shape), \(metric): \(found)")
    let measured = try #require(graph.recall)
    #expect(abs(measured - found) < 0.02, "\(measured) on a sample, \(found) on all")
    #expect(truth.recall == nil)
  }

  @Test func listsAreInOrderWithoutTheRowItself() {
    let graph = descent().graph(of: Shape.groups.matrix(rows: 700), neighbors: 12)
    for row in 0..<graph.rows {
      let range = graph.range(ofRow: row)
      let pairs = zip(graph.distances[range], graph.indices[range]).map { $0 }
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 }, "row \(row)")
      #expect(!graph.indices[range].contains(UInt32(row)))
      #expect(Set(graph.indices[range]).count == 12)
    }
  }

  @Test(arguments: Metric.allCases)
  func threadsAndInstructionsChangeNoByte(metric: Metric) {
    let matrix = Shape.groups.matrix(rows: 600)
    let one = Execution(threads: 1, instructions: .baseline)
    let expected = descent(metric, one).graph(of: matrix, neighbors: 15)
    for instructions in InstructionSet.available {
      for threads in [1, 2, 3, 7] {
        let execution = Execution(threads: threads, instructions: instructions)
        let graph = descent(metric, execution).graph(of: matrix, neighbors: 15)
        #expect(graph == expected, "\(instructions), \(threads) threads")
      }
    }
  }

  @Test func rowsInTheOrderOfTheirContentsHaveTheSameNeighboursInAnyOrder() {
    let matrix = Shape.groups.matrix(rows: 600)
    var random = SeededGenerator(seed: 3)
    let expected = inOrderOfContents(matrix)
    for _ in 0..<3 {
      let order = Array(0..<600).shuffled(using: &random)
      #expect(inOrderOfContents(matrix.reordered(order)) == expected.reordered(order))
    }
  }

  @Test(arguments: [0, 1, 2, 3, 11, 12, 30, 31, 128])
  func fewRowsAreAllCompared(rows: Int) {
    let matrix = randomMatrix(rows: rows, columns: 5)
    let exact = NeighborSearch().graph(of: matrix, neighbors: 30)
    let graph = descent().graph(of: matrix, neighbors: 30)
    #expect(graph.indices == exact.indices && graph.distances == exact.distances)
    #expect(graph.recall == (rows > 1 ? 1 : nil))
  }

  @Test(arguments: Metric.allCases)
  func equalRowsAreNeighboursAtDistanceZero(metric: Metric) {
    let row = randomMatrix(rows: 1, columns: 9, offset: 2)
    let matrix = Matrix(rows: 500, columns: 9, values: (0..<500).flatMap { _ in row.values })
    let graph = descent(metric).graph(of: matrix, neighbors: 6)
    #expect(graph.distances.allSatisfy { $0 == 0 })
    #expect((0..<500).allSatisfy { Set(graph.indices[graph.range(ofRow: $0)]).count == 6 })
    #expect(graph.recall == 1)
  }

  @Test func copiesAreFoundFirst() {
    let half = randomMatrix(rows: 400, columns: 20)
    let graph = descent().graph(
      of: Matrix(rows: 800, columns: 20, values: half.values + half.values), neighbors: 8)
    for row in 0..<800 {
      let place = graph.range(ofRow: row).lowerBound
      #expect(graph.indices[place] == UInt32((row + 400) % 800) && graph.distances[place] == 0)
    }
  }

  @Test func moreRowsThanAreComparedAreSearched() {
    // Few columns: comparing all is the faster way for many rows.
    let matrix = randomMatrix(rows: 1200, columns: 3)
    var search = NeighborSearch()
    #expect(search.graph(of: matrix, neighbors: 5).recall == nil)
    search.mostExactRows = 1200
    #expect(search.graph(of: matrix, neighbors: 5).recall == nil)
    search.mostExactRows = 1199
    #expect(search.graph(of: matrix, neighbors: 5).recall != nil)
  }

  @Test func progressRisesAndCanEndTheSearch() {
    struct Stop: Error {}
    let matrix = randomMatrix(rows: 600, columns: 4)
    var shares: [Double] = []
    _ = descent().graph(of: matrix, neighbors: 3) { shares.append($0) }
    #expect(shares == shares.sorted() && shares.first == 0 && shares.last == 1)
    #expect(throws: Stop.self) {
      try descent().graph(of: matrix, neighbors: 3) { if $0 > 0.6 { throw Stop() } }
    }
  }

  private func descent(
    _ metric: Metric = .euclidean, _ execution: Execution = Execution()
  ) -> NeighborSearch {
    var search = NeighborSearch(metric: metric, execution: execution)
    search.mostExactRows = 0
    return search
  }

  private func inOrderOfContents(_ matrix: Matrix) -> NeighborGraph {
    let order = matrix.rowsByContent()
    var places = order
    for (place, row) in order.enumerated() { places[row] = place }
    return descent().graph(of: matrix.reordered(order), neighbors: 15).reordered(places)
  }

  /// The share of true neighbours that a graph has; as near counts.
  private func share(of truth: NeighborGraph, in graph: NeighborGraph) -> Double {
    let hits = (0..<truth.rows).reduce(0) { hits, row in
      let range = truth.range(ofRow: row)
      let farthest = truth.distances[range].last ?? 0
      return hits + graph.distances[range].count { $0 <= farthest }
    }
    return Double(hits) / Double(truth.indices.count)
  }
}

/// Rows that neighbours are looked for among.
enum Shape: CaseIterable {
  case groups, cube, line, islands, wholeNumbers

  func matrix(rows: Int) -> Matrix {
    let columns = columns
    var matrix = randomMatrix(rows: rows, columns: columns, seed: 7)
    let centres = randomMatrix(rows: 20, columns: columns, seed: 8)
    for row in 0..<rows {
      for column in 0..<columns {
        let value = matrix[row, column]
        matrix[row, column] = changed(value, column, row, centre: centres[row % 20, column])
      }
    }
    return matrix
  }

  private var columns: Int {
    switch self {
    case .groups, .islands: 24
    case .cube: 6
    case .line: 3
    case .wholeNumbers: 4
    }
  }

  private func changed(_ value: Float, _ column: Int, _ row: Int, centre: Float) -> Float {
    switch self {
    case .groups: centre + value * 0.4
    case .cube: value
    case .line: column == 0 ? value + 2 : 1
    case .islands: centre * 100 + value
    case .wholeNumbers: (value * 4).rounded() + 5
    }
  }
}
