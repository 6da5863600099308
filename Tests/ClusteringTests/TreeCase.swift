import Clustering

/// A seeded set of points, its spanning tree's weights by hdbscan's Prim, and what hdbscan makes of the
/// canonical tree under several parameters.
struct TreeCase: Decodable {
  struct Run: Decodable {
    var minClusterSize: Int
    var method: HDBSCAN.SelectionMethod
    var epsilon: Double
    var maxClusterSize: Int
    var single: Bool
    var labels: [Int]
    var probabilities: [Double]
    var persistences: [Double]
    var parents: [Int]
    var children: [Int]

    func parameters(minSamples: Int) throws -> HDBSCAN.Parameters {
      try HDBSCAN.Parameters(
        minClusterSize: minClusterSize, minSamples: minSamples, clusterSelectionMethod: method,
        clusterSelectionEpsilon: epsilon,
        maxClusterSize: maxClusterSize == 0 ? nil : maxClusterSize,
        allowSingleCluster: single)
    }
  }

  var minSamples: Int
  var weights: [Double]
  var runs: [Run]
  let points: SeededPoints

  private enum Keys: String, CodingKey { case minSamples, weights, runs }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    minSamples = try values.decode(Int.self, forKey: .minSamples)
    weights = try values.decode([Double].self, forKey: .weights)
    runs = try values.decode([Run].self, forKey: .runs)
    points = try SeededPoints(from: decoder)
  }

  static func all() throws -> [TreeCase] { try reference("trees", as: TreeCase.self) }
}

extension HDBSCAN.SelectionMethod: Decodable {}
