import ClusterStatistics
import Foundation

/// Many maps without a weak neighbourhood, or with one of 15 images cut into five clusters of 3.
struct ScanSimulation {
  var shape: Shape
  var isPlanted: Bool
  var runs: Int

  /// What came of all runs, at p <= 0.05.
  struct Outcome {
    /// Runs whose strongest neighbourhood is significant.
    var significant = 0
    /// Of those, runs where most of the planted images are in it and most of it is planted.
    var found = 0
    /// Runs in which a cluster is judged weak.
    var runsWithWeakCluster = 0
  }

  func run(seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    var outcome = Outcome()
    for run in 0..<runs {
      let map = Map(shape, isPlanted: isPlanted, &generator)
      let samples = Sample.byGroup(map.scores, groups: map.clusters, groupCount: shape.clusters)
      if Judgement(samples).clusters.contains(where: { $0.verdict == .weak }) {
        outcome.runsWithWeakCluster += 1
      }
      guard
        let scan = NeighbourhoodScan(
          xs: map.xs, ys: map.ys, scores: map.scores, limit: 1, seed: UInt64(run)),
        let best = scan.neighbourhoods.first, best.pValue <= 0.05
      else { continue }
      outcome.significant += 1
      let planted = best.members.count { $0 < Map.plantedImages }
      if isPlanted, 2 * planted > Map.plantedImages, 2 * planted > best.size { outcome.found += 1 }
    }
    return outcome
  }
}

/// Images on a map: clusters as blobs, the unclustered spread over all of it.
private struct Map {
  var xs: [Double] = []
  var ys: [Double] = []
  var clusters: [Int] = []
  var scores: [Double] = []

  static let plantedImages = 15

  init(_ shape: Shape, isPlanted: Bool, _ generator: inout SplitMix64) {
    let sizes = isPlanted ? Self.sizesWithFiveThrees(shape, &generator) : shape.sizes(&generator)
    let middle = Self.place(&generator)
    for (cluster, size) in sizes.enumerated() {
      let isWeak = isPlanted && cluster < 5
      let angle = Double(cluster) / 5 * 2 * Double.pi
      let centre =
        isWeak ? (middle.0 + 0.4 * cos(angle), middle.1 + 0.4 * sin(angle)) : Self.place(&generator)
      let width = isWeak ? 0.15 : 0.05 + ScoreModel.gamma(4, &generator) * 0.06
      for _ in 0..<size {
        let x = centre.0 + width * ScoreModel.normal(&generator)
        let y = centre.1 + width * ScoreModel.normal(&generator)
        add(x, y, cluster, mean: isWeak ? 0.50 : 0.75, &generator)
      }
    }
    while xs.count < shape.images {
      let place = Self.place(&generator)
      add(place.0, place.1, -1, mean: 0.75, &generator)
    }
  }

  private mutating func add(
    _ x: Double, _ y: Double, _ cluster: Int, mean: Double, _ generator: inout SplitMix64
  ) {
    xs.append(x)
    ys.append(y)
    clusters.append(cluster)
    scores += ScoreModel.beta.draw(1, mean: mean, &generator)
  }

  private static func sizesWithFiveThrees(_ shape: Shape, _ generator: inout SplitMix64) -> [Int] {
    let others = Shape(images: shape.images - plantedImages, clusters: shape.clusters - 5)
    return [3, 3, 3, 3, 3] + others.sizes(&generator)
  }

  private static func place(_ generator: inout SplitMix64) -> (Double, Double) {
    (Double.random(in: -12..<18, using: &generator), Double.random(in: -12..<18, using: &generator))
  }
}
