import Matrices
import ModelEvaluation
import Neighbors

/// The vectors of images, or their neighbours, or both.
struct ImageVectors {
  /// Images that have a vector: rows of the table, ascending.
  let images: [Int]
  /// A row for each of them.
  let matrix: Matrix?
  /// Their neighbours, where they are known.
  let graph: NeighborGraph?
  /// What is odd about them.
  let notes: [VectorNote]

  /// Puts rows in the order of images.
  init(_ join: VectorJoin, _ all: Matrix?, _ graph: NeighborGraph?, _ table: ImageTable) {
    images = join.images
    let isWhole = join.rows.elementsEqual(0..<(all?.rows ?? graph?.rows ?? 0))
    matrix = isWhole ? all : all?.reordered(join.rows)
    self.graph = isWhole ? graph : graph?.reordered(join.rows)
    notes = join.notes + (matrix.map { Self.notes($0, join.images, table) } ?? [])
  }

  private static func notes(
    _ matrix: Matrix, _ images: [Int], _ table: ImageTable
  ) -> [VectorNote] {
    var notes: [VectorNote] = []
    let zeros = (0..<matrix.rows).filter { matrix[$0].allSatisfy { $0 == 0 } }
    if let first = zeros.first {
      notes.append(.zeroVectors(zeros.count, example: table.names[images[first]]))
    }
    let first = matrix[0]
    if matrix.rows > 1, (1..<matrix.rows).allSatisfy({ matrix[$0].elementsEqual(first) }) {
      notes.append(.equalVectors)
    }
    return notes
  }
}
