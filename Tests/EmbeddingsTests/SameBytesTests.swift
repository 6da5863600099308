import Embeddings
import Matrices
import Neighbors
import Testing

struct SameBytesTests {
  /// Two layouts of few epochs.
  private func parameters(rows: Int, seed: UInt64 = 7) -> [UMAPParameters] {
    [2, 5].map { dimensions in
      var parameters = UMAPParameters()
      parameters.nComponents = dimensions
      parameters.nEpochs = rows > 1000 ? 4 : 20
      parameters.seed = seed
      return parameters
    }
  }

  @Test func threadsAndInstructionsChangeNoByte() {
    let matrix = groups(9, rows: 130, columns: 12)
    let runs = InstructionSet.available.flatMap { instructions in
      [1, 2, 3, 7].map { Execution(threads: $0, instructions: instructions) }
    }
    expectSameBytes(matrix, runs)
  }

  // The weighing of edges is shared out by 256 rows, the start by 1,024.
  @Test func threadsAndInstructionsChangeNoByteOfManyRows() {
    let matrix = groups(9, rows: 1100, columns: 12)
    let runs = zip([1, 3, 7], InstructionSet.available).map {
      Execution(threads: $0, instructions: $1)
    }
    expectSameBytes(matrix, runs + [Execution(threads: 2)])
  }

  private func expectSameBytes(
    _ matrix: Matrix, _ runs: [Execution], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let embeddings = runs.map { execution in
      UMAP(execution: execution).embeddings(
        of: matrix, parameters(rows: matrix.rows)
      ) { _, _ in }
    }
    for (embedding, execution) in zip(embeddings, runs) {
      #expect(embedding == embeddings[0], "\(execution)", sourceLocation: sourceLocation)
    }
  }

  @Test func theStepsOfALargeLayoutAreSharedOut() {
    // Neighbours in a ring: their search is not what is tested here.
    let (rows, neighbors) = (4100, 4)
    let steps = [1, rows - 1, 2, rows - 2]
    let indices = (0..<rows).flatMap { row in steps.map { UInt32((row + $0) % rows) } }
    let distances: [Float] = (0..<rows * neighbors).map { $0 % neighbors < 2 ? 1 : 2 }
    let graph = NeighborGraph(
      rows: rows, neighbors: neighbors, indices: indices,
      distances: distances)
    let embeddings = [1, 3].map { threads in
      UMAP(execution: Execution(threads: threads)).embeddings(
        of: graph, rows: nil, Array(parameters(rows: rows).prefix(1))
      ) { _, _ in }
    }
    #expect(embeddings.allSatisfy { $0 == embeddings[0] })
  }

  @Test func theOrderOfRowsChangesNothing() {
    let matrix = groups(6, rows: 90, columns: 8)
    let order = (0..<90).map { $0 * 37 % 90 }
    let first = UMAP().embeddings(of: matrix, parameters(rows: 90)) { _, _ in }
    let second = UMAP().embeddings(of: matrix.reordered(order), parameters(rows: 90)) { _, _ in }
    for (first, second) in zip(first, second) {
      #expect(first.coordinates.reordered(order) == second.coordinates)
    }
  }

  @Test func copiesOfARowMayTradePlacesWhenRowsAreReordered() {
    var matrix = groups(6, rows: 60, columns: 8)
    for column in 0..<8 { matrix[40, column] = matrix[11, column] }
    let order = (0..<60).map { $0 == 11 ? 40 : $0 == 40 ? 11 : $0 }
    let first = UMAP().embeddings(of: matrix, parameters(rows: 60)) { _, _ in }
    let second = UMAP().embeddings(of: matrix.reordered(order), parameters(rows: 60)) { _, _ in }
    #expect(first == second)
  }

  @Test func theSeedChangesTheEmbedding() {
    let matrix = groups(6, rows: 60, columns: 8)
    let first = UMAP().embeddings(of: matrix, parameters(rows: 60)) { _, _ in }
    let second = UMAP().embeddings(of: matrix, parameters(rows: 60, seed: 8)) { _, _ in }
    #expect(first != second)
  }
}
