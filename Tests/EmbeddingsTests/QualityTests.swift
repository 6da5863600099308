import Embeddings
import Matrices
import Neighbors
import Testing

/// What an embedding keeps of scikit-learn's digits, against umap-learn's own scores on the same rows.
struct QualityTests {
  struct Handwriting: Decodable {
    let rows: [String]
    let scores: [Score]
  }

  struct Score: Decodable {
    let dimensions: Int
    let trustworthiness, preserved10, preserved30: Double
    let deviations: [Double]
  }

  @Test func digitsKeepAsMuchAsWithUMAPLearn() throws {
    let digits = try reference("digits", as: Handwriting.self)
    let values = digits.rows.flatMap { row in row.utf8.map { Float($0) - 97 } }
    let matrix = Matrix(rows: digits.rows.count, columns: 64, values: values)
    let parameters = digits.scores.map { score in
      var parameters = UMAPParameters()
      parameters.nNeighbors = 30
      parameters.minDist = 0.05
      parameters.nComponents = score.dimensions
      return parameters
    }
    let embeddings = UMAP().embeddings(of: matrix, parameters) { _, _ in }
    for (embedding, theirs) in zip(embeddings, digits.scores) {
      let ours = Preservation(of: matrix, in: embedding.coordinates)
      // Three standard deviations of umap-learn's seeds below its mean, and a little for one seed of ours.
      #expect(ours.trustworthiness > theirs.trustworthiness - 3 * theirs.deviations[0] - 0.002)
      #expect(ours.preserved(10) > theirs.preserved10 - 3 * theirs.deviations[1] - 0.01)
      #expect(ours.preserved(30) > theirs.preserved30 - 3 * theirs.deviations[2] - 0.01)
    }
  }

  @Test func theMeasureSeesARandomEmbedding() {
    let matrix = groups(5, rows: 150, columns: 6)
    let random = groups(1, rows: 150, columns: 2, seed: 9)
    let same = Preservation(of: matrix, in: matrix)
    #expect(same.trustworthiness == 1 && same.preserved(10) == 1)
    #expect(Preservation(of: matrix, in: random).trustworthiness < 0.65)
  }
}

/// How many neighbours stay neighbours.
private struct Preservation {
  /// All other rows by distance, before and after.
  let before, after: NeighborGraph

  init(of matrix: Matrix, in points: Matrix) {
    before = NeighborSearch().graph(of: matrix, neighbors: matrix.rows - 1)
    after = NeighborSearch().graph(of: points, neighbors: matrix.rows - 1)
  }

  /// The share of the k nearest that are the k nearest afterwards.
  func preserved(_ k: Int) -> Double {
    let kept = (0..<before.rows).reduce(0) { sum, row in
      let near = Set(before.indices[before.range(ofRow: row).prefix(k)])
      return sum + near.intersection(after.indices[after.range(ofRow: row).prefix(k)]).count
    }
    return Double(kept) / Double(k * before.rows)
  }

  /// Venna and Kaski's measure at 30 neighbours, as scikit-learn computes it.
  var trustworthiness: Double {
    let (k, n) = (30, before.rows)
    var penalty = 0
    for row in 0..<n {
      var ranks = [Int](repeating: 0, count: n)
      for (rank, place) in before.range(ofRow: row).enumerated() {
        ranks[Int(before.indices[place])] = rank + 1
      }
      for place in after.range(ofRow: row).prefix(k) {
        penalty += max(0, ranks[Int(after.indices[place])] - k)
      }
    }
    return 1 - 2 * Double(penalty) / Double(n * k * (2 * n - 3 * k - 1))
  }
}
