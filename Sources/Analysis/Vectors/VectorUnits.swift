import ClusterStatistics
import Glibc
import Neighbors

/// Which images belong together because their vectors are nearly equal: frames of one video, copies of one
/// picture.
///
/// An image's reach is how far its farthest neighbour in its own cluster is, of the neighbours that are
/// known; a cluster's reach is the median of those, three tenths of the usual one at least, for a cluster
/// may be a single video. Two neighbours of a cluster that are nearer than a quarter of its reach are
/// joined. Whether that means anything depends on the number of dimensions m that the images really fill:
/// of independent ones in m dimensions a share of 1 - (1 - 0.25^m)^(K - 1) has such a neighbour among K.
/// m comes from how distances grow from the middle neighbour to the last (E. Levina and P. J. Bickel
/// 2004, "Maximum likelihood estimation of intrinsic dimension", eq. 8, with two distances). The rule is
/// used where three times that share is joined, and a twentieth of the images at least.
struct VectorUnits {
  /// Number of the unit of each image, from 0; `nil` for images that are alone.
  let units: [Int?]

  private static let nearness: Float = 0.25
  private static let leastShare = 0.05

  /// - Parameters:
  ///   - graph: Neighbours of every image, nearest first.
  ///   - labels: Cluster of each; `nil` for none.
  ///   - isKnown: Whether an image has a vector that says anything.
  init(_ graph: NeighborGraph, labels: [Int?], isKnown: (Int) -> Bool) {
    let lists = (0..<graph.rows).map { row in
      labels[row] == nil || !isKnown(row)
        ? [] : graph.range(ofRow: row).filter { labels[Int(graph.indices[$0])] == labels[row] }
    }
    let reaches = Self.reaches(lists, graph, labels)
    var sets = DisjointSets(count: graph.rows)
    var isJoined = [Bool](repeating: false, count: graph.rows)
    for (row, list) in lists.enumerated() {
      let most = Self.nearness * (labels[row].flatMap { reaches[$0] } ?? 0)
      for place in list where graph.distances[place] < most {
        let other = Int(graph.indices[place])
        sets.join(row, other)
        (isJoined[row], isJoined[other]) = (true, true)
      }
    }
    let judged = lists.count { !$0.isEmpty }
    let share = Double(isJoined.count { $0 }) / Double(max(judged, 1))
    guard share >= max(Self.leastShare, 3 * Self.shareByChance(lists, graph)) else {
      units = labels.map { _ in nil }
      return
    }
    var numbers: [Int: Int] = [:]
    units = isJoined.indices.map { row in
      guard isJoined[row] else { return nil }
      let root = sets.root(of: row)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }

  /// Reach of each cluster.
  private static func reaches(
    _ lists: [[Int]], _ graph: NeighborGraph, _ labels: [Int?]
  ) -> [Int: Float] {
    var own: [Int: [Float]] = [:]
    for (list, label) in zip(lists, labels) {
      guard let label, let last = list.last else { continue }
      own[label, default: []].append(graph.distances[last])
    }
    let medians = own.mapValues(median)
    let usual = median(medians.values.map(\.self))
    return medians.mapValues { max($0, 0.3 * usual) }
  }

  /// Share of images that would have a neighbour so near were all independent.
  private static func shareByChance(_ lists: [[Int]], _ graph: NeighborGraph) -> Double {
    let long = lists.filter { $0.count >= 6 }
    let ratios = long.compactMap { list -> Float? in
      let middle = graph.distances[list[list.count / 2]]
      let last = graph.distances[list[list.count - 1]]
      return middle > 0 && last > middle ? log(last / middle) : nil
    }
    let counts = long.map { Float($0.count) }
    guard !ratios.isEmpty else { return 0 }
    let count = Double(median(counts))
    let growth = log(count / ((count / 2).rounded(.down) + 1)) / Double(median(ratios))
    return 1 - pow(1 - pow(Double(nearness), growth), count - 1)
  }

  private static func median(_ values: [Float]) -> Float {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
