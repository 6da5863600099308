/// Points with a label, label by label, each label's in blocks of their own.
struct LabelledPoints: Sendable {
  /// A row with a label.
  struct Member: Sendable {
    let row: Int
    /// Its distinct point.
    let point: Int
    /// Place of its label among all.
    let group: Int
  }

  /// Label by label, in canonical order.
  let members: [Member]
  /// Members of each label.
  let sizes: [Int]
  private let points: Points
  private let packed: PackedPoints

  /// Sorts the rows that have a label by it.
  init(_ points: Points, _ labels: [Int?]) {
    let distinct = Set(labels.compactMap { $0 }).sorted()
    let groups = Dictionary(uniqueKeysWithValues: zip(distinct, 0...))
    var byGroup = distinct.map { _ in [Member]() }
    for point in 0..<points.distinctCount {
      for row in points.positions(of: point).map({ points.rows[$0] }) {
        guard let group = labels[row].flatMap({ groups[$0] }) else { continue }
        byGroup[group].append(Member(row: row, point: point, group: group))
      }
    }
    self.points = points
    sizes = byGroup.map(\.count)
    members = byGroup.flatMap { $0 }
    let slots = byGroup.flatMap { members in
      members.map { $0.point as Int? }
        + Array(
          repeating: nil, count: Self.blockCount(members.count) * PackedPoints.width - members.count
        )
    }
    packed = PackedPoints(points, slots: slots)
  }

  /// (b - a) / max(a, b), a the mean distance to the others of its label, b the least mean distance to
  /// another label.
  func silhouette(of member: Member) -> Double {
    let own = member.group
    guard sizes[own] > 1 else { return 0 }
    let sums = distanceSums(from: member.point)
    let within = sums[own] / Double(sizes[own] - 1)
    let next = sums.indices.reduce(Double.infinity) { least, group in
      group == own ? least : min(least, sums[group] / Double(sizes[group]))
    }
    let greatest = max(within, next)
    return greatest > 0 ? (next - within) / greatest : 0
  }

  /// Sum of the distances from a point to all members of each label.
  private func distanceSums(from point: Int) -> [Double] {
    packed.blocks.withUnsafeBufferPointer { blocks in
      points.coordinates(of: point).withUnsafeBufferPointer { coordinates in
        var block = 0
        return sizes.map { size in
          var sum = SIMD8<Double>.zero
          for _ in 0..<size / PackedPoints.width {
            sum += blocks.squaredDistances(inBlock: block, to: coordinates).squareRoot()
            block += 1
          }
          guard size % PackedPoints.width > 0 else { return sum.sum() }
          let rest = blocks.squaredDistances(inBlock: block, to: coordinates).squareRoot()
          block += 1
          return (0..<size % PackedPoints.width).reduce(sum.sum()) { $0 + rest[$1] }
        }
      }
    }
  }

  private static func blockCount(_ members: Int) -> Int {
    (members + PackedPoints.width - 1) / PackedPoints.width
  }
}
