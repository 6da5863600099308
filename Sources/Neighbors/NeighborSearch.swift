public import Matrices

/// Finds the nearest neighbours of every row of a matrix.
public struct NeighborSearch: Sendable {
  /// What "near" means.
  public var metric: Metric
  /// Threads and instructions.
  public var execution: Execution

  /// Euclidean distances on all processors, unless told otherwise.
  public init(metric: Metric = .euclidean, execution: Execution = Execution()) {
    self.metric = metric
    self.execution = execution
  }

  /// The `neighbors` nearest of every row, or all other rows where there are fewer.
  ///
  /// All numbers must be finite.
  public func graph(of matrix: Matrix, neighbors: Int) -> NeighborGraph {
    graph(of: matrix, neighbors: neighbors) { _ in }
  }

  /// The same; `progress` gets the share that is done, on the caller's thread; what it
  /// throws ends the search.
  public func graph(
    of matrix: Matrix, neighbors: Int, progress: (Double) throws -> Void
  ) rethrows -> NeighborGraph {
    let rows = MetricRows(matrix, metric: metric)
    return try ExactSearch(rows, execution: execution).graph(
      neighbors: neighbors, progress: progress)
  }
}
