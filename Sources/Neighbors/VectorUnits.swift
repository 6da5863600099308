import Numerics

/// Which images belong together because their vectors are nearly equal: frames of one video, copies of one
/// picture.
///
/// An image's reach is how far its farthest neighbour in its own cluster is, of the neighbours that are
/// known; a cluster's reach is the median of those, three tenths of the usual one at least, for a cluster
/// may be a single video, and a tenth of how far neighbours in other clusters usually are, for most may.
/// Images in no cluster have the usual reach. Two neighbours of a cluster, or of none, that are nearer than
/// a quarter of its reach are joined. Of independent images that fill m dimensions, pairs within a distance
/// r grow as r^m (E. Levina and P. J. Bickel 2004, "Maximum likelihood estimation of intrinsic dimension",
/// section 2), so that between one quarter and one half there are 2^m - 1 times as many: at least three
/// times in two dimensions or more. The rule is used where there are fewer than within the quarter, and
/// where a twentieth of the images is joined.
///
/// Where every cluster is one video, only how far it is from the others tells it from a cluster of very
/// like images.
package struct VectorUnits {
  /// Number of the unit of each image, from 0; `nil` for images that are alone.
  package let units: [Int?]

  private static let nearness: Float = 0.25
  private static let leastShare = 0.05

  /// Finds them.
  ///
  /// - Parameters:
  ///   - graph: Neighbours of every image, nearest first.
  ///   - labels: Cluster of each; `nil` for none.
  ///   - isKnown: Whether an image has a vector that says anything.
  package init(_ graph: NeighborGraph, labels: [Int?], isKnown: (Int) -> Bool) {
    let lists = (0..<graph.rows).map { row in
      graph.range(ofRow: row).filter { place in
        let other = Int(graph.indices[place])
        return isKnown(row) && isKnown(other) && labels[other] == labels[row]
      }
    }
    let reaches = Self.reaches(lists, graph, labels)
    var sets = DisjointSets(count: graph.rows)
    var isJoined = [Bool](repeating: false, count: graph.rows)
    var (near, between) = (0, 0)
    for (row, list) in lists.enumerated() {
      let most = Self.nearness * (reaches.of[labels[row] ?? -1] ?? reaches.usual)
      for place in list where graph.distances[place] < 2 * most {
        guard graph.distances[place] < most else {
          between += 1
          continue
        }
        near += 1
        let other = Int(graph.indices[place])
        sets.join(row, other)
        (isJoined[row], isJoined[other]) = (true, true)
      }
    }
    let judged = lists.count { !$0.isEmpty }
    let share = Double(isJoined.count { $0 }) / Double(max(judged, 1))
    guard share >= Self.leastShare, between < near else {
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

  /// Reach of each cluster, and the usual one.
  private static func reaches(
    _ lists: [[Int]], _ graph: NeighborGraph, _ labels: [Int?]
  ) -> (of: [Int: Float], usual: Float) {
    var own: [Int: [Float]] = [:]
    var others: [Float] = []
    for (row, list) in lists.enumerated() {
      guard let label = labels[row] else { continue }
      if let last = list.last { own[label, default: []].append(graph.distances[last]) }
      let other = graph.range(ofRow: row).last {
        labels[Int(graph.indices[$0])].map { $0 != label } ?? false
      }
      if let other { others.append(graph.distances[other]) }
    }
    let medians = own.mapValues(median)
    let least = 0.1 * median(others)
    let usual = max(median(medians.values.map(\.self)), least)
    return (medians.mapValues { max($0, 0.3 * usual, least) }, usual)
  }

  private static func median(_ values: [Float]) -> Float {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
