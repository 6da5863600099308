import ModelEvaluation
import Neighbors
import Numerics

/// What alone shows which images of a simulated evaluation belong together.
enum GroupEvidence: String {
  /// Names that number the frames of a video.
  case names
  /// Ids of the sources that images were made from.
  case sources
  /// Vectors of the images.
  case vectors
  /// Places on the map.
  case places

  /// The evaluation as the program reads it.
  func evaluation(_ simulated: SimulatedEvaluation, _ model: ImageModel) -> Evaluation {
    guard self != .names else { return simulated.evaluation(model) }
    var evaluation = simulated.evaluation(model) { SimulatedEvaluation.name($0, of: nil) }
    guard var table = evaluation.images else { return evaluation }
    switch self {
    case .names, .places: return evaluation
    case .sources:
      var ids = TextColumn()
      for group in simulated.groups { ids.append("source-\(group)") }
      table.ids = ids
    case .vectors:
      for (image, unit) in simulated.vectorUnits.enumerated() { table.extras[image].unit = unit }
    }
    scatter(&table)
    evaluation.images = table
    return evaluation
  }

  /// Moves every image by itself, so that places do not tell groups.
  private func scatter(_ table: inout ImageTable) {
    var random = SplitMix64(seed: 71)
    for image in 0..<table.count {
      table.xs[image] += 0.6 * random.normal()
      table.ys[image] += 0.6 * random.normal()
    }
  }
}

extension SimulatedEvaluation {
  /// Units that the program finds in vectors of 8 numbers: a place of the cluster, one of the group around
  /// it, and the frame's own a fiftieth as far.
  fileprivate var vectorUnits: [Int?] {
    var random = SplitMix64(seed: 72)
    func place(_ width: Double) -> [Double] { (0..<8).map { _ in width * random.normal() } }
    var (centres, groupPlaces): ([Int32: [Double]], [Int32: [Double]]) = ([:], [:])
    let vectors = clusters.indices.map { image -> [Double] in
      let centre = centres[clusters[image]] ?? place(10)
      centres[clusters[image]] = centre
      let group = groupPlaces[groups[image]] ?? place(1)
      groupPlaces[groups[image]] = group
      return zip(zip(centre, group), place(0.02)).map { $0.0 + $0.1 + $1 }
    }
    let graph = graph(vectors, neighbors: min(15, vectors.count - 1))
    return VectorUnits(
      graph, labels: clusters.map { $0 < 0 ? nil : Int($0) }, isKnown: { _ in true }
    )
    .units
  }

  /// The nearest of every row: those of its cluster, then of any, as clusters lie far apart.
  private func graph(_ vectors: [[Double]], neighbors: Int) -> NeighborGraph {
    let members = Dictionary(grouping: vectors.indices) { clusters[$0] }
    var (indices, distances): ([UInt32], [Float]) = ([], [])
    for row in vectors.indices {
      func nearest(_ rows: [Int]) -> [(Double, Int)] {
        rows.filter { $0 != row }.map { other in
          let squares = zip(vectors[row], vectors[other]).map { ($0 - $1) * ($0 - $1) }
          return (squares.reduce(0, +).squareRoot(), other)
        }
        .sorted { $0 < $1 }
      }
      var found = nearest(members[clusters[row]] ?? [])
      if found.count < neighbors {
        found += nearest(vectors.indices.filter { clusters[$0] != clusters[row] })
      }
      indices += found.prefix(neighbors).map { UInt32($0.1) }
      distances += found.prefix(neighbors).map { Float($0.0) }
    }
    return NeighborGraph(
      rows: vectors.count, neighbors: neighbors, indices: indices, distances: distances)
  }
}
