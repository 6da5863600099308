import Matrices
import ModelEvaluation
import Neighbors

/// The vectors of an evaluation's images, their neighbours, or both, not yet read.
package struct VectorInput: Sendable {
  /// Where the vectors stand.
  let vectors: VectorFiles?
  /// Where their neighbours stand; found here when `nil`.
  let graph: GraphFiles?
  /// Whose the rows are; by the order of images when `nil`.
  let names: NameList?

  /// Takes files and names of their rows; vectors or a graph must be given.
  ///
  /// - Throws: Where both are given and have other numbers of rows, or none is.
  package init(
    vectors: VectorFiles?, graph: GraphFiles? = nil, names: NameList? = nil
  ) throws(VectorError) {
    guard vectors != nil || graph != nil else {
      throw VectorError("expected vectors or neighbours")
    }
    if let vectors, let graph, vectors.rows != graph.rows {
      throw VectorError(
        "\(graph.name): expected neighbours of the \(vectors.rows) rows of \(vectors.name), found those"
          + " of \(graph.rows)")
    }
    self.vectors = vectors
    self.graph = graph
    self.names = names
  }

  /// Number of rows.
  var rows: Int { vectors?.rows ?? graph?.rows ?? 0 }

  /// The files in words.
  var name: String { vectors?.name ?? graph?.name ?? "" }

  /// Joins and reads all, unless that would take too much memory.
  func read(
    for table: ImageTable, _ settings: VectorSettings
  ) throws(VectorError) -> ImageVectors {
    guard vectors != nil || settings.projection == .umap else {
      throw VectorError(
        "\(name): expected vectors to cluster as they are, found only neighbours",
        remedy: .giveVectors)
    }
    let join = try VectorJoin(table, self)
    if let graph, join.rows.count < rows {
      throw VectorError(
        "\(graph.name): expected an image for each row, found \(rows - join.rows.count) rows without:"
          + " make the graph of the evaluation's images alone")
    }
    try MemoryNeed(self, settings).check(limit: settings.memoryLimit)
    let matrix = try vectors?.matrix()
    let graph = try graph?.graph(of: matrix, settings.neighborMetric)
    return ImageVectors(join, matrix, graph, table)
  }
}
