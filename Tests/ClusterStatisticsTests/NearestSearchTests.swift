import Numerics
import Testing

@testable import MapScan

@Suite struct NearestSearchTests {
  /// Points of which some are twins and many lie equally far: on a grid of so many places a side.
  private func tree(_ count: Int, side: Int, seed: UInt64) -> PlanarTree {
    var random = SplitMix64(seed: seed)
    return PlanarTree(
      (0..<count).map { row in
        let (x, y) = (Double(random.below(side)), Double(random.below(side)) / 3)
        return MapPoint(x: x, y: y, value: 0, deficit: 0, row: row)
      })
  }

  /// The list by sorting all points.
  private func sorted(_ tree: PlanarTree, nearest count: Int, to centre: Int) -> [Int32] {
    let from = tree.points[centre]
    let others = tree.points.indices.filter { $0 != centre }.map { place in
      let (x, y) = (tree.points[place].x - from.x, tree.points[place].y - from.y)
      return (distance: Float(x * x + y * y), place: Int32(place))
    }
    return [Int32(centre)]
      + others.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(count - 1)
      .map(\.place)
  }

  @Test(arguments: [(1, 5), (17, 2), (60, 4), (700, 9), (700, 100_000)])
  func listsAreThoseOfSortingAllPoints(count: Int, side: Int) {
    let tree = tree(count, side: side, seed: UInt64(count))
    for centre in stride(from: 0, to: count, by: 7) {
      for size in [1, 2, 5, 13, 100, count, count + 1] {
        #expect(tree.nearest(size, to: centre) == sorted(tree, nearest: size, to: centre))
      }
    }
  }

  @Test(arguments: [(40, 3), (700, 9), (700, 100_000)])
  func eachSizeHoldsTheNearestOfSortingAllPoints(count: Int, side: Int) {
    let tree = tree(count, side: side, seed: UInt64(count))
    let sizes = [1, 5, 6, 7, 20, 33, 100, 400].filter { $0 <= count }
    var search = NearestSearch(tree, sizes: sizes)
    for centre in stride(from: 0, to: count, by: 7) {
      for levels in 1...sizes.count {
        let list = search.list(levels: levels, around: centre)
        let whole = sorted(tree, nearest: sizes[levels - 1], to: centre)
        #expect(list.count == whole.count && list.first == whole.first)
        for size in sizes[..<levels] {
          #expect(Set(list.prefix(size)) == Set(whole.prefix(size)))
        }
      }
    }
  }
}
