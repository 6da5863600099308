import Numerics

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
  /// Digest of the unit of each image; `nil` for images that are joined with none.
  let keys: [UInt64?]

  private static let leastShare = 0.25
  private static let leastSize = 5
  private static let leastDensity = 0.05

  init(_ clues: UnitClues) {
    let placed = clues.clusters.indices.filter {
      clues.xs[$0].isFinite && clues.ys[$0].isFinite
    }
    let groups = Dictionary(grouping: placed) { clues.clusters[$0] }
    let clusters = groups.filter { $0.key >= 0 && $0.value.count >= Self.leastSize }
      .sorted { $0.key < $1.key }.map(\.value)
    let spreads = clusters.map { Self.spread($0, clues) }
    let densities = zip(spreads, clusters).map { $0 / Double($1.count).squareRoot() }.sorted()
    let usual = densities.isEmpty ? 0 : densities[densities.count / 2]
    let least =
      Self.leastDensity * Self.spread(placed, clues) / Double(max(placed.count, 1)).squareRoot()
    var sets = DisjointSets(count: clues.names.count)
    var isJoined = [Bool](repeating: false, count: clues.names.count)
    for (cluster, spread) in zip(clusters, spreads) {
      let n = Double(cluster.count)
      let scale = max(spread, n.squareRoot() * max(0.3 * usual, least))
      Self.eachNear(cluster, within: scale * min(0.15, (0.2 / n).squareRoot()), clues) {
        one, other in
        sets.join(one, other)
        isJoined[one] = true
        isJoined[other] = true
      }
    }
    let judged = clusters.reduce(0) { $0 + $1.count }
    guard Double(isJoined.count { $0 }) >= Self.leastShare * Double(max(judged, 1)) else {
      keys = clues.clusters.map { _ in nil }
      return
    }
    let rest = groups.filter { $0.key < 0 || $0.value.count < Self.leastSize }.flatMap(\.value)
    Self.eachNear(rest, within: max(usual, least) * 0.2.squareRoot(), clues) { one, other in
      sets.join(one, other)
      isJoined[one] = true
      isJoined[other] = true
    }
    keys = clues.clusters.indices.map { image in
      isJoined[image] ? UInt64(sets.root(of: image)) : nil
    }
  }

  private static func spread(_ images: [Int], _ clues: UnitClues) -> Double {
    let variances = [clues.xs, clues.ys].map { column in
      Sample(images.map { column[$0] })?.variance ?? 0
    }
    return ((variances[0] + variances[1]) / 2).squareRoot()
  }

  /// Visits pairs closer than a distance, sweeping along x; a neighbour is enough for an image, so
  /// that a thousand images on one place take no million visits.
  private static func eachNear(
    _ images: [Int], within distance: Double, _ clues: UnitClues, _ use: (Int, Int) -> Void
  ) {
    let sorted = images.sorted {
      (clues.xs[$0], clues.ys[$0], $0) < (clues.xs[$1], clues.ys[$1], $1)
    }
    for (place, one) in sorted.enumerated() {
      var visited = 0
      for other in sorted[(place + 1)...] {
        let x = clues.xs[other] - clues.xs[one]
        guard x <= distance, visited < mostVisits else { break }
        let y = clues.ys[other] - clues.ys[one]
        if x * x + y * y <= distance * distance { use(one, other) }
        visited += 1
      }
    }
  }

  private static let mostVisits = 200
}
