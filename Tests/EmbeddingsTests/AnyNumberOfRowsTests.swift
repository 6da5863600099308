import Embeddings
import Matrices
import Neighbors
import Testing

struct AnyNumberOfRowsTests {
  private func embed(
    _ matrix: Matrix, metric: Metric = .euclidean, dimensions: Int = 10, neighbors: Int = 30
  ) -> Embedding {
    var parameters = UMAPParameters()
    parameters.nNeighbors = neighbors
    parameters.nComponents = dimensions
    parameters.nEpochs = 30
    return UMAP().embedding(of: matrix, metric: metric, parameters)
  }

  private func expectWhole(
    _ embedding: Embedding, rows: Int, columns: Int = 10,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let matrix = embedding.coordinates
    #expect(matrix.rows == rows && matrix.columns == columns, sourceLocation: sourceLocation)
    #expect(matrix.values.allSatisfy { $0.isFinite }, sourceLocation: sourceLocation)
  }

  @Test(
    arguments: [
      (0, [.nothingToEmbed]),
      (1, [.nothingToEmbed]),
      (2, [.neighborsReduced(from: 30, to: 2), .dimensionsReduced(from: 10, to: 1)]),
      (3, [.neighborsReduced(from: 30, to: 3), .dimensionsReduced(from: 10, to: 2)]),
      (10, [.neighborsReduced(from: 30, to: 10), .dimensionsReduced(from: 10, to: 9)]),
      (11, [.neighborsReduced(from: 30, to: 11)]),
      (12, [.neighborsReduced(from: 30, to: 12)]),
      (29, [.neighborsReduced(from: 30, to: 29)]),
      (30, []),
      (31, []),
    ] as [(Int, [UMAPNote])])
  func whatCannotBeDoneIsReducedAndTold(rows: Int, notes: [UMAPNote]) {
    let embedding = embed(groups(1, rows: rows, columns: 20))
    expectWhole(embedding, rows: rows)
    #expect(embedding.notes == notes)
    for column in min(10, max(1, rows - 1))..<10 {
      #expect((0..<rows).allSatisfy { embedding.coordinates[$0, column] == 0 })
    }
  }

  @Test(arguments: [2, 40, 100])
  func allEqual(rows: Int) {
    let matrix = Matrix(rows: rows, columns: 5, values: Array(repeating: 2.5, count: rows * 5))
    expectWhole(embed(matrix), rows: rows)
  }

  @Test func halfEqual() {
    var matrix = groups(4, rows: 120, columns: 5)
    for row in 60..<120 { for column in 0..<5 { matrix[row, column] = 0.25 } }
    expectWhole(embed(matrix), rows: 120)
  }

  @Test(arguments: Metric.allCases)
  func rowsOfZeros(metric: Metric) {
    var matrix = groups(4, rows: 90, columns: 5)
    for row in [0, 40, 89] { for column in 0..<5 { matrix[row, column] = 0 } }
    expectWhole(embed(matrix, metric: metric), rows: 90)
    expectWhole(embed(Matrix(rows: 50, columns: 5), metric: metric), rows: 50)
  }

  @Test(arguments: [2, 10])
  func islandsAreToldAndKeptApart(dimensions: Int) {
    let matrix = groups(25, rows: 25 * 22, columns: 6, spread: 0.1, apart: 20)
    let embedding = embed(matrix, dimensions: dimensions, neighbors: 12)
    expectWhole(embedding, rows: 25 * 22, columns: dimensions)
    #expect(embedding.notes == [.separateParts(25)])
    let graph = NeighborSearch().graph(of: embedding.coordinates, neighbors: 10)
    let strangers = (0..<graph.rows).reduce(0) { sum, row in
      sum + graph.range(ofRow: row).count { Int(graph.indices[$0]) % 25 != row % 25 }
    }
    #expect(Double(strangers) < 0.05 * Double(graph.indices.count))
  }

  @Test func moreIslandsThanOneBlockHoldsAndWithoutTheirRows() {
    // 120 pairs, which know only each other.
    let indices = (0..<240).map { UInt32($0 ^ 1) }
    let graph = NeighborGraph(
      rows: 240, neighbors: 1, indices: indices, distances: Array(repeating: 1, count: 240))
    var parameters = UMAPParameters()
    parameters.nNeighbors = 2
    parameters.nEpochs = 20
    let rows = groups(120, rows: 240, columns: 4)
    for rows in [nil, rows] {
      let embedding = UMAP().embeddings(of: graph, rows: rows, [parameters]) { _, _ in }[0]
      expectWhole(embedding, rows: 240, columns: 2)
      #expect(embedding.notes == [.separateParts(120)])
    }
  }

  @Test func extremeParametersGiveNumbersToo() {
    var parameters = UMAPParameters()
    parameters.nNeighbors = 1
    parameters.nComponents = 40
    parameters.nEpochs = 12
    parameters.localConnectivity = 50
    parameters.setOpMixRatio = 0
    parameters.negativeSampleRate = 0
    parameters.minDist = 3
    let embedding = UMAP().embedding(of: groups(3, rows: 70, columns: 9), parameters)
    expectWhole(embedding, rows: 70, columns: 40)
  }

  @Test func hugeAndTinyNumbersGiveNumbersToo() {
    for scale: Float in [1e-30, 1e30] {
      var matrix = groups(3, rows: 60, columns: 4)
      for place in matrix.values.indices { matrix.values[place] *= scale }
      expectWhole(embed(matrix, dimensions: 2), rows: 60, columns: 2)
    }
  }
}
