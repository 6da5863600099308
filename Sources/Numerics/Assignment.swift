/// The one-to-one assignment of rows to columns with the greatest total weight.
///
/// H. W. Kuhn (1955) as the shortest augmenting path of R. Jonker and A. Volgenant (1987), "A shortest
/// augmenting path algorithm for dense and sparse linear assignment problems", section 2: O(r² c) for r
/// rows and c columns, r <= c.
package enum Assignment {
  /// The column of each row; `nil` for rows left over when there are more rows than columns.
  ///
  /// Every row of `weights` must have the same length.
  package static func maximal(_ weights: [[Double]]) -> [Int?] {
    guard let columns = weights.first?.count, columns > 0 else {
      return weights.map { _ in nil }
    }
    precondition(weights.allSatisfy { $0.count == columns }, "rows must have equal lengths")
    guard weights.count > columns else { return wide(weights).map(Optional.some) }
    let turned = (0..<columns).map { column in weights.map { $0[column] } }
    var result = [Int?](repeating: nil, count: weights.count)
    for (column, row) in wide(turned).enumerated() { result[row] = column }
    return result
  }

  /// Assigns every row of a matrix that is at least as wide as high.
  private static func wide(_ weights: [[Double]]) -> [Int] {
    var path = AugmentingPath(weights)
    for row in weights.indices { path.assign(row) }
    var result = [Int](repeating: 0, count: weights.count)
    for (column, row) in path.rowOfColumn.enumerated() where row >= 0 { result[row] = column }
    return result
  }
}

/// The growing assignment with its dual prices.
private struct AugmentingPath {
  let weights: [[Double]]
  /// Row assigned to each column; -1 for none.
  var rowOfColumn: [Int]
  private var rowPrices: [Double]
  private var columnPrices: [Double]

  init(_ weights: [[Double]]) {
    self.weights = weights
    let columns = weights.first?.count ?? 0
    rowOfColumn = [Int](repeating: -1, count: columns)
    rowPrices = [Double](repeating: 0, count: weights.count)
    columnPrices = [Double](repeating: 0, count: columns)
  }

  /// Adds a row, moving earlier rows along the cheapest path to a free column.
  mutating func assign(_ start: Int) {
    let columns = rowOfColumn.count
    var distances = [Double](repeating: .infinity, count: columns)
    var previous = [Int](repeating: -1, count: columns)
    var visited: [Int] = []
    var isVisited = [Bool](repeating: false, count: columns)
    var row = start
    var column = -1
    var reached = 0.0
    while true {
      let from = column
      relax(row, from, reached, isVisited, &distances, &previous)
      column = nearest(distances, isVisited)
      reached = distances[column]
      guard rowOfColumn[column] >= 0 else { break }
      isVisited[column] = true
      visited.append(column)
      row = rowOfColumn[column]
    }
    reprice(start, visited, distances, reached)
    augment(start, to: column, previous)
  }

  private func relax(
    _ row: Int, _ from: Int, _ reached: Double, _ isVisited: [Bool], _ distances: inout [Double],
    _ previous: inout [Int]
  ) {
    let weights = weights[row]
    for column in weights.indices where !isVisited[column] {
      let length = reached - weights[column] - rowPrices[row] - columnPrices[column]
      if length < distances[column] {
        distances[column] = length
        previous[column] = from
      }
    }
  }

  private func nearest(_ distances: [Double], _ isVisited: [Bool]) -> Int {
    var best = -1
    for column in distances.indices where !isVisited[column] {
      if best < 0 || distances[column] < distances[best] { best = column }
    }
    return best
  }

  private mutating func reprice(
    _ start: Int, _ visited: [Int], _ distances: [Double], _ reached: Double
  ) {
    rowPrices[start] += reached
    for column in visited {
      rowPrices[rowOfColumn[column]] += reached - distances[column]
      columnPrices[column] -= reached - distances[column]
    }
  }

  private mutating func augment(_ start: Int, to end: Int, _ previous: [Int]) {
    var column = end
    while true {
      let before = previous[column]
      rowOfColumn[column] = before < 0 ? start : rowOfColumn[before]
      guard before >= 0 else { return }
      column = before
    }
  }
}
