import Matrices
import Neighbors
import Parallel

/// Where the points lie before the layout: the eigenvectors of the graph's normalised Laplacian, part by
/// part where the graph is not connected (umap-learn's `spectral_layout`), from 0 to 10 in each dimension.
struct SpectralStart {
  /// Against points on the same place.
  private static let noise: Float = 1e-4
  private static let extent: Float = 10

  let dimensions: Int
  let seed: UInt64
  let execution: Execution

  /// One row a vertex.
  ///
  /// `rows` are those the graph was made of, if known; `components` are the graph's.
  func coordinates(of set: FuzzySet, components: Components, rows: Matrix?) -> Matrix {
    var start = Matrix(rows: set.rows, columns: dimensions)
    if components.members.count == 1 {
      start = Eigenvectors(of: set, execution: execution).first(dimensions)
    } else {
      let places = ComponentPlaces(
        components: components, dimensions: dimensions, seed: seed, execution: execution
      ).places(rows: rows)
      for part in components.members.indices {
        place(part, of: components, in: set, around: places, &start)
      }
    }
    return stretched(noisy(start))
  }

  private func place(
    _ part: Int, of components: Components, in set: FuzzySet, around places: Matrix,
    _ start: inout Matrix
  ) {
    let members = components.members[part]
    let range = range(around: part, in: places)
    var offsets: Matrix?
    if members.count >= 2 * dimensions && members.count > dimensions + 1 {
      let graph = components.graph(ofPart: part, in: set)
      offsets = Eigenvectors(of: graph, execution: execution).first(dimensions)
    }
    let greatest = offsets?.values.reduce(0) { max($0, abs($1)) } ?? 1
    for (place, row) in members.enumerated() {
      for column in 0..<dimensions {
        let offset = offsets.map { $0[place, column] / max(greatest, .leastNormalMagnitude) }
        start[row, column] =
          places[part, column]
          + range * (offset ?? symmetricRandom(seed: seed ^ 1, row: row, column: column))
      }
    }
  }

  /// Half the distance from a part to the nearest other.
  private func range(around part: Int, in places: Matrix) -> Float {
    var least = Float.infinity
    for other in 0..<places.rows {
      var square: Float = 0
      for column in 0..<dimensions {
        let difference = places[part, column] - places[other, column]
        square += difference * difference
      }
      if square > 0 { least = min(least, square) }
    }
    return least == .infinity ? 1 : least.squareRoot() / 2
  }

  /// Scaled to the extent, with a little noise.
  private func noisy(_ start: Matrix) -> Matrix {
    var noisy = start
    let greatest = start.values.reduce(0) { max($0, abs($1)) }
    let scale = greatest > 0 ? Self.extent / greatest : 1
    for place in noisy.values.indices {
      let random = symmetricRandom(
        seed: seed ^ 2, row: place / dimensions, column: place % dimensions)
      noisy.values[place] = noisy.values[place] * scale + Self.noise * random
    }
    return noisy
  }

  /// From 0 to the extent in each dimension.
  private func stretched(_ start: Matrix) -> Matrix {
    var stretched = start
    for column in 0..<dimensions {
      let values = (0..<start.rows).map { start[$0, column] }
      let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
      guard greatest > least else { continue }
      for row in 0..<start.rows {
        stretched[row, column] = Self.extent * (start[row, column] - least) / (greatest - least)
      }
    }
    return stretched
  }
}
