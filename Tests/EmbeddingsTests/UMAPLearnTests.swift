import Matrices
import Neighbors
import Testing

@testable import Embeddings

/// Agreement with umap-learn's own functions (Scripts/make-embedding-fixtures.py).
struct UMAPLearnTests {
  struct Curve: Decodable {
    let minDist, spread, a, b: Double
  }

  @Test func curvesAreThoseOfFindAbParams() throws {
    for expected in try reference("curves", as: [Curve].self) {
      let curve = DistanceCurve(minDist: expected.minDist, spread: expected.spread)
      #expect(abs(curve.a - expected.a) < 2e-6 * expected.a, "\(expected)")
      #expect(abs(curve.b - expected.b) < 2e-6 * expected.b, "\(expected)")
    }
  }

  struct Smooth: Decodable {
    let neighbors: Int
    let localConnectivity: Double
    let indices: [UInt32]
    let distances, sigmas, rhos: [Float]
  }

  @Test func scalesAreThoseOfSmoothKnnDist() throws {
    let cases = try reference("smooth-distances", as: [Smooth].self)
    #expect(cases.count == 6)
    for expected in cases {
      let smooth = SmoothDistances(
        graph(expected.indices, expected.distances, neighbors: expected.neighbors),
        localConnectivity: expected.localConnectivity, execution: Execution())
      #expect(difference(smooth.rhos, expected.rhos) < 1e-6)
      #expect(difference(smooth.sigmas, expected.sigmas) < 1e-5)
    }
  }

  struct Set: Decodable {
    let neighbors: Int
    let setOpMixRatio: Double
    let indices: [UInt32]
    let distances: [Float]
    let starts, others: [UInt32]
    let weights: [Float]
  }

  @Test func edgesAndWeightsAreThoseOfFuzzySimplicialSet() throws {
    let cases = try reference("fuzzy-sets", as: [Set].self)
    #expect(cases.count == 6)
    for expected in cases {
      var parameters = UMAPParameters()
      parameters.setOpMixRatio = expected.setOpMixRatio
      let set = FuzzySet(
        graph(expected.indices, expected.distances, neighbors: expected.neighbors),
        parameters: parameters, execution: Execution())
      #expect(set.starts == expected.starts && set.others == expected.others)
      #expect(difference(set.weights, expected.weights) < 1e-5)
    }
  }

  struct Spectrum: Decodable {
    let neighbors, count: Int
    let indices: [UInt32]
    let distances, vectors: [Float]
  }

  @Test func theStartSpansTheEigenvectorsOfTheLaplacian() throws {
    for expected in try reference("spectra", as: [Spectrum].self) {
      let set = FuzzySet(
        graph(expected.indices, expected.distances, neighbors: expected.neighbors),
        parameters: UMAPParameters(), execution: Execution())
      let vectors = Eigenvectors(of: set, execution: Execution()).first(expected.count)
      let theirs = Matrix(
        rows: set.rows, columns: expected.count, values: expected.vectors)
      #expect(greatestSine(vectors, theirs) < 1e-2, "\(set.rows) rows")
    }
  }

  /// The sine of the greatest angle between two spaces of orthonormal columns:
  /// 1 - s^2 is the least eigenvalue of C^T C with C the cosines between their columns.
  private func greatestSine(_ left: Matrix, _ right: Matrix) -> Double {
    let size = left.columns
    var cosines = [Double](repeating: 0, count: size * size)
    for row in 0..<left.rows {
      for i in 0..<size {
        for j in 0..<size {
          cosines[i * size + j] += Double(left[row, i]) * Double(right[row, j])
        }
      }
    }
    var products = [Double](repeating: 0, count: size * size)
    for i in 0..<size * size {
      for k in 0..<size {
        products[i] += cosines[k * size + i / size] * cosines[k * size + i % size]
      }
    }
    let least = SymmetricMatrix(size: size, values: products).eigenvectors().values[size - 1]
    return max(0, 1 - least).squareRoot()
  }
}
