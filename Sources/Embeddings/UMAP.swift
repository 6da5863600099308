public import Matrices
public import Neighbors

/// Uniform manifold approximation and projection: points in few dimensions that keep the rows' neighbours.
///
/// After McInnes, Healy, Melville 2018 (arXiv:1802.03426), with umap-learn's parameters.
///
/// The same rows, parameters and seed give the same bytes on any number of threads and with all
/// instructions. It takes any number of rows; what cannot be done as asked stands in the notes.
public struct UMAP: Sendable {
  /// Threads and instructions.
  public var execution: Execution

  /// All processors, unless told otherwise.
  public init(execution: Execution = Execution()) { self.execution = execution }

  /// Embeds the rows of a matrix, all of whose numbers must be finite, once for each set of parameters.
  ///
  /// Neighbours are found once, for the greatest `nNeighbors`. The order of the rows changes nothing, but
  /// that exact copies of a row may trade places. `progress` gets the stage and the share of it that is
  /// done, on the caller's thread; what it throws ends the work.
  public func embeddings(
    of matrix: Matrix, metric: Metric = .euclidean, _ parameters: [UMAPParameters],
    progress: (UMAPStage, Double) throws -> Void
  ) rethrows -> [Embedding] {
    let order = matrix.rowsByContent()
    let rows = matrix.reordered(order)
    let most = parameters.map(\.nNeighbors).max() ?? 1
    let graph = try NeighborSearch(metric: metric, execution: execution).graph(
      of: rows, neighbors: most - 1, progress: { try progress(.neighbors, $0) })
    return try embeddings(ofOrdered: graph, rows: rows, parameters, progress: progress)
      .map { $0.restored(from: order) }
  }

  /// Embeds a graph of neighbours that is known already, once for each set of parameters.
  ///
  /// `rows` are what the graph was made of, if known: they place parts that have no edge between them, and
  /// with them the order of rows changes nothing.
  public func embeddings(
    of graph: NeighborGraph, rows: Matrix?, _ parameters: [UMAPParameters],
    progress: (UMAPStage, Double) throws -> Void
  ) rethrows -> [Embedding] {
    guard let rows else {
      return try embeddings(ofOrdered: graph, rows: nil, parameters, progress: progress)
    }
    let order = rows.rowsByContent()
    return try embeddings(
      ofOrdered: graph.reordered(order), rows: rows.reordered(order), parameters, progress: progress
    ).map { $0.restored(from: order) }
  }

  private func embeddings(
    ofOrdered graph: NeighborGraph, rows: Matrix?, _ all: [UMAPParameters],
    progress: (UMAPStage, Double) throws -> Void
  ) rethrows -> [Embedding] {
    var weighed = WeighedNeighbors(graph, execution: execution)
    var preparations: [LayoutPreparation] = []
    for (place, parameters) in all.enumerated() {
      try progress(.start, Double(place) / Double(all.count))
      let (set, notes) = weighed.set(for: parameters)
      preparations.append(
        LayoutPreparation(
          set, rows: rows, parameters: parameters, notes: notes, execution: execution))
    }
    var layouts = preparations.map(\.layout)
    try LayoutRun(rows: graph.rows, execution: execution).run(&layouts) {
      try progress(.layout, $0)
    }
    return zip(preparations, layouts).map { preparation, layout in
      Embedding(
        coordinates: layout.coordinates.widened(to: preparation.parameters.nComponents),
        notes: preparation.notes)
    }
  }

  /// Embeds the rows of a matrix.
  public func embedding(
    of matrix: Matrix, metric: Metric = .euclidean, _ parameters: UMAPParameters = UMAPParameters()
  ) -> Embedding {
    embeddings(of: matrix, metric: metric, [parameters]) { _, _ in }[0]
  }
}
