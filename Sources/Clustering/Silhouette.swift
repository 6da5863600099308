package import Parallel

/// How much nearer each point is to its own cluster than to the next one.
///
/// P. Rousseeuw (1987), "Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis". Exact in double precision.
package struct Silhouette: Sendable, Equatable {
  /// Of each row, -1...1; 0 for a cluster of one and where all distances are 0; nil for a row without a
  /// label.
  package let samples: [Double?]
  /// Their mean; this is the score.
  package let mean: Double

  /// Measures labelled rows.
  ///
  /// A row whose label is nil takes no part: so noise is left out.
  ///
  /// - Returns: nil where silhouettes mean nothing: with fewer than 2 labels, or as many as labelled rows.
  package init?(_ points: Points, labels: [Int?], threads: Threads = .one) {
    let groups = Groups(points, labels)
    guard groups.sizes.count >= 2, groups.sizes.count < groups.members.count else { return nil }
    let measured = threads.map(groups.members.count, by: 64) { range in
      range.map { groups.silhouette(of: $0) }
    }.flatMap { $0 }
    var samples = [Double?](repeating: nil, count: points.count)
    for (member, value) in zip(groups.members, measured) { samples[member.row] = value }
    self.samples = samples
    mean = measured.reduce(0, +) / Double(measured.count)
  }

  /// The labelled points, label by label.
  private struct Groups: Sendable {
    struct Member: Sendable {
      let row: Int
      let point: Int
      let group: Int
    }

    let members: [Member]
    let sizes: [Int]
    private let points: Points
    private let packed: PackedPoints

    init(_ points: Points, _ labels: [Int?]) {
      self.points = points
      let distinct = Set(labels.compactMap { $0 }).sorted()
      let groups = Dictionary(uniqueKeysWithValues: zip(distinct, 0...))
      var byGroup = distinct.map { _ in [Member]() }
      for point in 0..<points.distinctCount {
        for row in points.positions(of: point).map({ points.rows[$0] }) {
          guard let group = labels[row].flatMap({ groups[$0] }) else { continue }
          byGroup[group].append(Member(row: row, point: point, group: group))
        }
      }
      sizes = byGroup.map(\.count)
      members = byGroup.flatMap { $0 }
      packed = PackedPoints(points, slots: members.map(\.point))
    }

    func silhouette(of index: Int) -> Double {
      let own = members[index].group
      guard sizes[own] > 1 else { return 0 }
      let sums = distanceSums(from: members[index].point)
      let within = sums[own] / Double(sizes[own] - 1)
      let next = sums.indices.reduce(Double.infinity) { least, group in
        group == own ? least : min(least, sums[group] / Double(sizes[group]))
      }
      let greatest = max(within, next)
      return greatest > 0 ? (next - within) / greatest : 0
    }

    /// Sum of the distances from a point to all members of each group.
    private func distanceSums(from point: Int) -> [Double] {
      var sums = sizes.map { _ in 0.0 }
      packed.blocks.withUnsafeBufferPointer { blocks in
        points.coordinates(of: point).withUnsafeBufferPointer { coordinates in
          members.withUnsafeBufferPointer { members in
            sums.withUnsafeMutableBufferPointer { sums in
              for start in stride(from: 0, to: members.count, by: PackedPoints.width) {
                let distances = blocks.squaredDistances(
                  inBlock: start / PackedPoints.width, to: coordinates
                ).squareRoot()
                for slot in start..<min(start + PackedPoints.width, members.count) {
                  sums[members[slot].group] += distances[slot - start]
                }
              }
            }
          }
        }
      }
      return sums
    }
  }
}
