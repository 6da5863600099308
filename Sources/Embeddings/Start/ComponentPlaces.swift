import CKernels
import Matrices
import Neighbors
import Parallel

/// Where the parts of a graph go before the points of each are placed (umap-learn's `component_layout`).
///
/// Few parts take the ends of the axes. More are placed by the eigenvectors of a graph of their centroids;
/// umap-learn's affinity exp(-d^2) is taken relative to the median of d^2 here, so that the scale of the
/// rows does not matter. Without rows, or beyond `most` parts, they are placed at random.
struct ComponentPlaces {
  private static let most = 1500

  let components: Components
  let dimensions: Int
  let seed: UInt64
  let execution: Execution

  /// One row a part, from -1 to 1.
  func places(rows matrix: Matrix?) -> Matrix {
    let count = components.members.count
    if count <= 2 * dimensions { return endsOfAxes(count) }
    guard let matrix, count <= Self.most else { return random(count) }
    return placed(byCentroids: centroids(of: matrix))
  }

  private func endsOfAxes(_ count: Int) -> Matrix {
    var places = Matrix(rows: count, columns: dimensions)
    let half = (count + 1) / 2
    for part in 0..<count { places[part, part % half] = part < half ? 1 : -1 }
    return places
  }

  private func random(_ count: Int) -> Matrix {
    let values = (0..<count * dimensions).map {
      symmetricRandom(seed: seed, row: $0 / dimensions, column: $0 % dimensions)
    }
    return Matrix(rows: count, columns: dimensions, values: values)
  }

  private func centroids(of matrix: Matrix) -> [[Double]] {
    components.members.map { members in
      var sum = [Double](repeating: 0, count: matrix.columns)
      for row in members {
        for (column, value) in matrix[row].enumerated() { sum[column] += Double(value) }
      }
      return sum.map { $0 / Double(members.count) }
    }
  }

  private func placed(byCentroids centroids: [[Double]]) -> Matrix {
    let count = centroids.count
    let graph = affinities(centroids)
    var places = Eigenvectors(of: graph, execution: execution).first(dimensions)
    let greatest = places.values.reduce(0) { max($0, abs($1)) }
    guard greatest > 0 else { return random(count) }
    for place in places.values.indices { places.values[place] /= greatest }
    return places
  }

  /// All pairs, weighed by exp(-d^2 / median d^2).
  private func affinities(_ centroids: [[Double]]) -> FuzzySet {
    let count = centroids.count
    var squares = [Double](repeating: 0, count: count * count)
    squares.withUnsafeMutableBufferPointer { squares in
      execution.threads.forEach(count, by: 8) { _, rows in
        for row in rows {
          for other in 0..<count {
            squares[row * count + other] = square(centroids[row], centroids[other])
          }
        }
      }
    }
    let median = squares.filter { $0 > 0 }.sorted().middle ?? 1
    return FuzzySet(
      starts: (0...count).map { UInt32($0 * count) },
      others: (0..<count * count).map { UInt32($0 % count) },
      weights: squares.map { Float(ck_exp(-$0 / median)) })
  }

  private func square(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for column in left.indices {
      sum += (left[column] - right[column]) * (left[column] - right[column])
    }
    return sum
  }
}

extension [Double] {
  /// The element in the middle.
  fileprivate var middle: Double? { isEmpty ? nil : self[count / 2] }
}
