import ModelEvaluation
import Numerics
import Parallel

/// Which images belong together because they lie on nearly one place of the map.
///
/// Frames of one video have nearly equal vectors and so nearly one place. Within a cluster of n images
/// and spread s (the root mean variance along both axes) images closer than s min(.15, sqrt(.2 / n)) are
/// joined; of independent images that scatter like a normal distribution one in twenty has such
/// a neighbour. Only where a quarter of the images of clusters do, the rule is used. A cluster much
/// tighter than others (of one video, say) is measured by three tenths of the usual spread for
/// its size, and where most are, by a twentieth of what as many images would have that are spread over the
/// map as all are. Images in no cluster, and in ones of fewer than five, are measured as those of a cluster
/// of usual density.
struct PlaceUnits {
  /// Digest of the unit of each image, 0 for images that are joined with none; empty where the rule is not
  /// used.
  private(set) var keys: [UInt64] = []

  private static let leastShare = 0.25
  private static let leastSize = 5
  private static let leastDensity = 0.05

  init(_ clues: UnitClues, _ clusters: ImagesByCluster) {
    let groups = PlacedImages.byCluster(clues, clusters)
    let judged = groups.indices.filter {
      clusters.ids[$0] >= 0 && groups[$0].points.count >= Self.leastSize
    }
    let densities = judged.map { groups[$0].spread / groups[$0].root }.sorted()
    let usual = densities.isEmpty ? 0 : densities[densities.count / 2]
    let all = PlacedImages.all(groups)
    let least = Self.leastDensity * all.spread / Double(max(all.count, 1)).squareRoot()
    let joined = Threads().map(judged.count) { place -> [Pair] in
      let cluster = groups[judged[place]]
      let scale = max(cluster.spread, cluster.root * max(0.3 * usual, least))
      let n = Double(cluster.points.count)
      return Self.joined(cluster.points, within: scale * min(0.15, (0.2 / n).squareRoot()))
    }
    let images = judged.reduce(0) { $0 + groups[$1].points.count }
    let share = Self.leastShare * Double(max(images, 1))
    guard Double(joined.reduce(0) { $0 + $1.count }) >= share else { return }
    let isJudged = Set(judged)
    let rest = groups.indices.filter { !isJudged.contains($0) }.flatMap { groups[$0].points }
    keys = [UInt64](repeating: 0, count: clues.clusters.count)
    name(Self.joined(rest[...], within: max(usual, least) * 0.2.squareRoot()))
    joined.forEach { name($0) }
  }

  /// An image, and one that stands for all that it is joined with.
  private typealias Pair = (image: Int32, unit: Int32)

  private mutating func name(_ joined: [Pair]) {
    for pair in joined { keys[Int(pair.image)] = UInt64(pair.unit) + 1 }
  }

  /// The images that have another closer than a distance, sweeping along x; a neighbour is enough for an
  /// image, so that a thousand images on one place take no million visits.
  private static func joined(
    _ points: ArraySlice<PlacedImages.Point>, within distance: Double
  ) -> [Pair] {
    let points = PlacedImages.sorted(points)
    var sets = DisjointSets(count: points.count)
    var isJoined = [Bool](repeating: false, count: points.count)
    for place in points.indices {
      let one = points[place]
      for other in place + 1..<max(min(place + 1 + mostVisits, points.count), place + 1) {
        let x = points[other].x - one.x
        guard x <= distance else { break }
        let y = points[other].y - one.y
        guard x * x + y * y <= distance * distance else { continue }
        sets.join(place, other)
        isJoined[place] = true
        isJoined[other] = true
      }
    }
    return points.indices.filter { isJoined[$0] }.map {
      (points[$0].image, points[sets.root(of: $0)].image)
    }
  }

  private static let mostVisits = 200
}
