import Matrices
import ModelEvaluation

/// The vectors of images.
struct ImageVectors {
  /// Images that have a vector: rows of the table, ascending.
  let images: [Int]
  /// A row for each of them.
  let matrix: Matrix
  /// What is odd about them.
  let notes: [VectorNote]

  /// Reads the vectors of a join.
  init(_ join: VectorJoin, _ files: VectorFiles, _ table: ImageTable) throws(VectorError) {
    let all = try files.matrix()
    let isWhole = join.rows.count == all.rows && join.rows.elementsEqual(0..<all.rows)
    let matrix = isWhole ? all : all.reordered(join.rows)
    images = join.images
    self.matrix = matrix
    notes = join.notes + Self.notes(matrix, join.images, table)
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
