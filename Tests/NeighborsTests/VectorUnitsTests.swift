import Testing

@testable import Neighbors

/// Which images count as one because their vectors are nearly equal.
@Suite struct VectorUnitsTests {
  /// Numbers without order in 0..<1.
  private static func random(_ seed: Int, _ count: Int) -> [Float] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Float(state >> 40) / 16_777_216
    }
  }

  /// Eight numbers: ten times the cluster's, the group's, and the image's own times `spread`.
  private static func vectors(
    clusters: [Int], groups: [Int], spread: Float
  ) -> [[Float]] {
    clusters.indices.map { image in
      let parts = [
        random(clusters[image] + 1000, 8), random(groups[image] + 2000, 8), random(image + 9000, 8),
      ]
      return (0..<8).map { 10 * parts[0][$0] + parts[1][$0] + spread * parts[2][$0] }
    }
  }

  private static func graph(_ vectors: [[Float]]) -> NeighborGraph {
    var (indices, distances): ([UInt32], [Float]) = ([], [])
    for (row, vector) in vectors.enumerated() {
      let nearest = vectors.indices.filter { $0 != row }
        .map { other -> (Float, Int) in
          let squares = zip(vector, vectors[other]).map { ($0 - $1) * ($0 - $1) }
          return (squares.reduce(0, +).squareRoot(), other)
        }
        .sorted { $0 < $1 }.prefix(15)
      indices += nearest.map { UInt32($0.1) }
      distances += nearest.map(\.0)
    }
    return NeighborGraph(
      rows: vectors.count, neighbors: 15, indices: indices, distances: distances)
  }

  private static func units(
    _ clusters: [Int], _ groups: [Int], spread: Float, labels: [Int?]? = nil
  ) -> [Int?] {
    let graph = graph(vectors(clusters: clusters, groups: groups, spread: spread))
    return VectorUnits(graph, labels: labels ?? clusters, isKnown: { _ in true }).units
  }

  @Test func framesOfOneVideoAreAUnit() {
    let clusters = (0..<120).map { $0 / 30 }
    let units = Self.units(clusters, (0..<120).map { $0 / 6 }, spread: 0.01)
    #expect(Set(units.compactMap(\.self)).count == 20 && !units.contains(nil))
  }

  @Test func independentImagesAreAlone() {
    let clusters = (0..<120).map { $0 / 30 }
    #expect(Self.units(clusters, Array(0..<120), spread: 0.01).allSatisfy { $0 == nil })
  }

  @Test func framesInNoClusterAreAUnitToo() {
    let clusters = (0..<120).map { $0 / 30 }
    let labels = (0..<120).map { $0 < 90 ? $0 / 30 : nil as Int? }
    let units = Self.units(clusters, (0..<120).map { $0 / 6 }, spread: 0.01, labels: labels)
    #expect(Set(units[90...].compactMap(\.self)).count == 5)
  }

  @Test func clustersOfOneVideoAreUnitsWhereAllAre() {
    let clusters = (0..<120).map { $0 / 8 }
    let units = Self.units(clusters, clusters, spread: 0.01)
    #expect(Set(units.compactMap(\.self)).count == 15 && !units.contains(nil))
  }
}
