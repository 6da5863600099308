import Matrices
import Neighbors
import Testing

struct ExactSearchTests {
  @Test(
    arguments: [
      (1, 3), (2, 3), (3, 1), (12, 16), (97, 5), (130, 33), (513, 1), (1000, 7), (1500, 3),
    ], Metric.allCases)
  func neighboursAreThoseOfAllDistancesSorted(shape: (rows: Int, columns: Int), metric: Metric) {
    let matrix = randomMatrix(rows: shape.rows, columns: shape.columns, offset: 0.3)
    let graph = NeighborSearch(metric: metric).graph(of: matrix, neighbors: 11)
    expectEqual(graph, bruteForce(matrix, metric: metric, neighbors: 11))
  }

  @Test func rowsFarFromZeroKeepTheirDigits() {
    let matrix = randomMatrix(rows: 120, columns: 24, offset: 4000)
    let graph = NeighborSearch().graph(of: matrix, neighbors: 9)
    expectEqual(graph, bruteForce(matrix, metric: .euclidean, neighbors: 9))
  }

  @Test func oneRowFarAwaySpoilsNothing() {
    var matrix = randomMatrix(rows: 120, columns: 20)
    for column in 0..<20 { matrix[7, column] = 1e6 }
    let graph = NeighborSearch().graph(of: matrix, neighbors: 9)
    expectEqual(graph, bruteForce(matrix, metric: .euclidean, neighbors: 9))
  }

  @Test func deepRowsAreSummedInSeveralBlocks() {
    let matrix = randomMatrix(rows: 60, columns: 500)
    let graph = NeighborSearch().graph(of: matrix, neighbors: 5)
    expectEqual(graph, bruteForce(matrix, metric: .euclidean, neighbors: 5))
  }

  @Test func equalDistancesComeByNumber() {
    // One column of few whole numbers: far more ties than spare candidates.
    let values = (0..<200).map { Float($0 * 7 % 5) }
    let matrix = Matrix(rows: 200, columns: 1, values: values)
    let graph = NeighborSearch().graph(of: matrix, neighbors: 60)
    expectEqual(graph, bruteForce(matrix, metric: .euclidean, neighbors: 60))
  }

  @Test(arguments: Metric.allCases)
  func copiesHaveDistanceZero(metric: Metric) {
    let row = randomMatrix(rows: 1, columns: 37, offset: 5)
    let matrix = Matrix(
      rows: 120, columns: 37, values: (0..<120).flatMap { _ in row.values })
    let graph = NeighborSearch(metric: metric).graph(of: matrix, neighbors: 6)
    #expect(graph.distances.allSatisfy { $0 == 0 })
    #expect(Array(graph.indices[graph.range(ofRow: 50)]) == [0, 1, 2, 3, 4, 5])
    #expect(Array(graph.indices[graph.range(ofRow: 2)]) == [0, 1, 3, 4, 5, 6])
  }

  @Test func rowsOfZerosAreNearTheirLikesAlone() {
    var matrix = randomMatrix(rows: 40, columns: 6)
    for row in [3, 17, 39] { for column in 0..<6 { matrix[row, column] = 0 } }
    let graph = NeighborSearch(metric: .cosine).graph(of: matrix, neighbors: 39)
    expectEqual(graph, bruteForce(matrix, metric: .cosine, neighbors: 39), tolerance: 2e-6)
    #expect(Array(graph.indices[graph.range(ofRow: 17)].prefix(2)) == [3, 39])
  }

  @Test(arguments: Metric.allCases)
  func threadsAndInstructionsChangeNoByte(metric: Metric) {
    // A tight group far out: products in 32 bits cannot order it.
    var matrix = randomMatrix(rows: 1100, columns: 70)
    for row in 0..<100 {
      for column in 0..<70 { matrix[row, column] = 50 + matrix[row, column] / 4096 }
    }
    let expected = NeighborSearch(
      metric: metric, execution: Execution(threads: 1, instructions: .baseline)
    ).graph(of: matrix, neighbors: 15)
    for instructions in InstructionSet.available {
      for threads in [1, 2, 3, 7] {
        let execution = Execution(threads: threads, instructions: instructions)
        let graph = NeighborSearch(metric: metric, execution: execution).graph(
          of: matrix, neighbors: 15)
        #expect(graph == expected, "\(instructions), \(threads) threads")
      }
    }
  }

  @Test(arguments: [0x1p-100, 0x1p100] as [Float])
  func veryGreatAndVerySmallNumbersKeepTheirDistances(scale: Float) {
    let matrix = randomMatrix(rows: 50, columns: 7)
    let scaled = Matrix(rows: 50, columns: 7, values: matrix.values.map { $0 * scale })
    let graph = NeighborSearch().graph(of: matrix, neighbors: 5)
    let far = NeighborSearch().graph(of: scaled, neighbors: 5)
    #expect(graph.indices == far.indices)
    #expect(graph.distances.map { $0 * scale } == far.distances)
  }

  @Test func progressCanEndTheSearch() {
    struct Stop: Error {}
    let matrix = randomMatrix(rows: 600, columns: 4)
    #expect(throws: Stop.self) {
      try NeighborSearch().graph(of: matrix, neighbors: 3) { _ in throw Stop() }
    }
  }

  @Test func oneRowAndNoColumnsAreFine() {
    #expect(NeighborSearch().graph(of: Matrix(rows: 0, columns: 4), neighbors: 3).rows == 0)
    #expect(NeighborSearch().graph(of: Matrix(rows: 1, columns: 4), neighbors: 3).neighbors == 0)
    let flat = NeighborSearch().graph(of: Matrix(rows: 3, columns: 0), neighbors: 2)
    #expect(flat.indices == [1, 2, 0, 2, 0, 1] && flat.distances.allSatisfy { $0 == 0 })
  }

  /// Expects the same distances, and the same rows but where distances in 32 bits tie.
  private func expectEqual(
    _ graph: NeighborGraph, _ expected: [[(id: Int, distance: Double)]], tolerance: Double = 1e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (row, neighbors) in expected.enumerated() {
      #expect(graph.neighbors == neighbors.count, sourceLocation: sourceLocation)
      for (place, neighbor) in zip(graph.range(ofRow: row), neighbors) {
        let distance = Double(graph.distances[place])
        let near = abs(distance - neighbor.distance) <= tolerance * max(1, neighbor.distance)
        #expect(near, "row \(row)", sourceLocation: sourceLocation)
        if Int(graph.indices[place]) != neighbor.id {
          let other = neighbors.first { $0.id == Int(graph.indices[place]) }?.distance
          let apart = abs((other ?? neighbor.distance) - neighbor.distance)
          let ties = apart <= tolerance * max(1, neighbor.distance)
          #expect(ties, "row \(row)", sourceLocation: sourceLocation)
        }
      }
    }
  }
}
