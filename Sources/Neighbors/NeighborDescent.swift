import Matrices
import Numerics
import Parallel

/// Nearly all nearest neighbours of every row in much less than the square of the number of rows.
///
/// W. Dong, C. Moses, K. Li (2011), "Efficient k-nearest neighbor graph construction for generic
/// similarity measures", from the leaves of random projection trees, as PyNNDescent starts.
///
/// A row looks at the neighbours of its neighbours, in either direction, at those paths only that hold a
/// new neighbour, and each row changes its own list alone. Random choices come from hashes of
/// numbers of rows, distances have the same bytes with all instructions, and a list does not depend on
/// the order in which rows are offered to it. So the graph depends on the rows and their order alone.
struct NeighborDescent {
  private static let trees = 8
  private static let leafSize = 128
  /// Places of a list beyond the neighbours asked for.
  private static let spare = 5
  /// New and old neighbours of a row, in either direction, that take part in a round.
  private static let sample = 25
  private static let mostRounds = 12
  /// A round that changes less than this share of all places is the last.
  private static let leastChange = 0.002
  /// Rows of one chunk.
  private static let chunk = 128

  private let rows: MetricRows
  private let execution: Execution
  private let squares: SquaredDistances

  private var count: Int { rows.matrix.rows }

  init(_ rows: MetricRows, execution: Execution) {
    self.rows = rows
    self.execution = execution
    squares = SquaredDistances(rows.matrix, execution: execution)
  }

  /// Nearly the `neighbors` nearest of every row, or all others where there are fewer.
  func graph(neighbors: Int, progress: (Double) throws -> Void) rethrows -> NeighborGraph {
    let neighbors = max(0, min(neighbors, count - 1))
    guard neighbors > 0 else {
      return NeighborGraph(rows: count, neighbors: 0, indices: [], distances: [])
    }
    let keep = min(neighbors + Self.spare, count - 1)
    var words = NearestLists.words(rows: count, keep: keep)
    return try words.withUnsafeMutableBufferPointer { words in
      let lists = NearestLists(words, keep: keep)
      let order = try start(lists) { try progress($0 / 2) }
      try descend(lists, order: order) { try progress((1 + $0) / 2) }
      return graph(lists, neighbors: neighbors)
    }
  }

  /// Fills lists with the nearest of the same leaf; returns rows in an order in which near ones stand
  /// together.
  private func start(
    _ lists: NearestLists, progress: (Double) throws -> Void
  ) rethrows -> [UInt32] {
    let squares = squares
    let count = count
    try progress(0)
    let trees = execution.threads.map(Self.trees) {
      ProjectionTree(
        count: count, leafSize: Self.leafSize, seed: UInt32($0), squares: squares)
    }
    for (place, tree) in trees.enumerated() {
      try progress(Double(place + 1) / Double(Self.trees + 1))
      execution.threads.forEach(tree.leaves.count, by: 1) { leaf, _ in
        compareAll(tree.rows[tree.leaves[leaf]], lists)
      }
    }
    return trees[0].rows
  }

  private func compareAll(_ leaf: ArraySlice<UInt32>, _ lists: NearestLists) {
    var found = [Float](repeating: 0, count: leaf.count)
    leaf.withUnsafeBufferPointer { leaf in
      found.withUnsafeMutableBufferPointer { found in
        for (place, row) in leaf.enumerated() {
          let others = UnsafeBufferPointer(rebasing: leaf[(place + 1)...])
          squares.write(from: Int(row), to: others, into: found)
          for (other, square) in zip(others, found) {
            lists.insert(Int(row), id: other, bits: square.bitPattern)
            lists.insert(Int(other), id: row, bits: square.bitPattern)
          }
        }
      }
    }
  }

  /// Rounds of looking at neighbours of neighbours, until they change little.
  private func descend(
    _ lists: NearestLists, order: [UInt32], progress: (Double) throws -> Void
  ) rethrows {
    let size = min(Self.sample, count)
    var memory = (
      NearestLists.words(rows: count, keep: size), NearestLists.words(rows: count, keep: size)
    )
    try memory.0.withUnsafeMutableBufferPointer { new in
      try memory.1.withUnsafeMutableBufferPointer { old in
        var sample = NeighborSample(
          new: NearestLists(new, keep: size), old: NearestLists(old, keep: size))
        for round in 0..<Self.mostRounds {
          try progress(Double(round) / Double(Self.mostRounds))
          new.update(repeating: NearestLists.free)
          old.update(repeating: NearestLists.free)
          sample.draw(from: lists, rows: count, seed: hash(UInt32(round)))
          let changes = join(sample, lists, order)
          if Double(changes) < Self.leastChange * Double(count * lists.keep) { break }
        }
      }
    }
    try progress(1)
  }

  /// Offers every row its neighbours' neighbours; returns how many were taken.
  private func join(_ sample: NeighborSample, _ lists: NearestLists, _ order: [UInt32]) -> Int {
    var changes = [Int](
      repeating: 0, count: execution.threads.chunks(of: count, by: Self.chunk))
    changes.withUnsafeMutableBufferPointer { changes in
      execution.threads.forEach(count, by: Self.chunk) { chunk, places in
        var join = NeighborJoin(rows: count, sample: sample, lists: lists, squares: squares)
        for place in places { join.improve(Int(order[place])) }
        changes[chunk] = join.changes
      }
    }
    return changes.reduce(0, +)
  }

  private func graph(_ lists: NearestLists, neighbors: Int) -> NeighborGraph {
    var indices = [UInt32](repeating: 0, count: count * neighbors)
    var distances = [Float](repeating: 0, count: count * neighbors)
    indices.withUnsafeMutableBufferPointer { indices in
      distances.withUnsafeMutableBufferPointer { distances in
        let target = NeighborLists(indices: indices, distances: distances, neighbors: neighbors)
        execution.threads.forEach(count, by: Self.chunk) { _, rows in
          for row in rows {
            var nearest = lists.candidates(row, neighbors)
            // Rows that few others led to.
            if nearest.count < neighbors { nearest = squares.nearest(neighbors, from: row) }
            target.set(row, nearest[...], distance: self.rows.distance(ofSquare:))
          }
        }
      }
    }
    let recall = RecallSample(rows: count, execution: execution, squares: squares)
      .recall(of: lists, neighbors: neighbors)
    return NeighborGraph(
      rows: count, neighbors: neighbors, indices: indices, distances: distances, recall: recall)
  }
}
