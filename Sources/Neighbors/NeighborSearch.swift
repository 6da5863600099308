public import Matrices

/// Finds the nearest neighbours of every row of a matrix.
public struct NeighborSearch: Sendable {
  /// What "near" means.
  public var metric: Metric
  /// Threads and instructions.
  public var execution: Execution
  /// Rows up to which every row is compared with all others; `nil` for as many as that is the faster way
  /// for: about 16,000 of 768 columns, 100,000 of 40.
  ///
  /// Beyond, neighbours of neighbours are followed (NN-descent), which finds nearly all; the graph says
  /// how many.
  public var mostExactRows: Int?

  /// Euclidean distances on all processors, unless told otherwise.
  public init(metric: Metric = .euclidean, execution: Execution = Execution()) {
    self.metric = metric
    self.execution = execution
  }

  /// The `neighbors` nearest of every row, or all other rows where there are fewer.
  ///
  /// All numbers must be finite. Threads and instructions change no byte. The order of the rows changes
  /// nothing but which of equally near ones are taken, unless there are more than `mostExactRows`: then
  /// it can also change which few neighbours are missed.
  public func graph(of matrix: Matrix, neighbors: Int) -> NeighborGraph {
    graph(of: matrix, neighbors: neighbors) { _ in }
  }

  /// The same; `progress` gets the share that is done, on the caller's thread; what it
  /// throws ends the search.
  public func graph(
    of matrix: Matrix, neighbors: Int, progress: (Double) throws -> Void
  ) rethrows -> NeighborGraph {
    let rows = MetricRows(matrix, metric: metric)
    guard matrix.rows <= mostExactRows ?? Self.mostExactRows(columns: matrix.columns) else {
      return try NeighborDescent(rows, execution: execution).graph(
        neighbors: neighbors, progress: progress)
    }
    return try ExactSearch(rows, execution: execution).graph(
      neighbors: neighbors, progress: progress)
  }

  /// Measured: a pair costs as much as 100 columns on top of its own, a row of the other way little more
  /// for more columns.
  private static func mostExactRows(columns: Int) -> Int { 14_000_000 / (columns + 100) }
}
