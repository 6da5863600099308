import Parallel
import TestSupport
import Testing

@testable import Clustering

@Suite struct InvarianceTests {
  static let specs = [
    // Whole numbers, copies, tenths, real numbers: from all ties to none.
    SeededPoints(
      seed: 1, count: 60, dimension: 2, centres: 2, span: 9, spread: 6, divisor: 1, distinct: 60),
    SeededPoints(
      seed: 2, count: 90, dimension: 3, centres: 3, span: 20, spread: 4, divisor: 1, distinct: 40),
    SeededPoints(
      seed: 3, count: 80, dimension: 1, centres: 4, span: 30, spread: 9, divisor: 10, distinct: 80),
    SeededPoints(
      seed: 4, count: 192, dimension: 10, centres: 8, span: 6, spread: 2, divisor: 0, distinct: 192),
  ]

  @Test(arguments: specs, [1, 2, 5])
  func shufflingRowsShufflesTheResultsAndNothingElse(spec: SeededPoints, minSamples: Int) throws {
    let rows = spec.values
    let parameters = try HDBSCAN.Parameters(minClusterSize: 2, minSamples: minSamples)
    let expected = HDBSCAN(parameters).cluster(try Points(rows: rows))
    var random = SeededGenerator(seed: 77)
    for _ in 0..<20 {
      let order = rows.indices.shuffled(using: &random)
      let clusters = HDBSCAN(parameters).cluster(try Points(rows: order.map { rows[$0] }))
      #expect(clusters.labels == order.map { expected.labels[$0] })
      #expect(clusters.probabilities == order.map { expected.probabilities[$0] })
      #expect(clusters.persistences == expected.persistences)
    }
  }

  @Test(arguments: specs)
  func threadsChangeNothing(spec: SeededPoints) throws {
    // Large enough for several chunks of every loop.
    var spec = spec
    (spec.count, spec.distinct) = (1_500, 1_400)
    let points = try spec.points()
    let core = CoreDistances(points, minSamples: 4)
    let tree = MinimumSpanningTree(points, core, method: .boruvka)
    for threads in [2, 3, 7].map(Threads.init) {
      #expect(CoreDistances(points, minSamples: 4, threads: threads) == core)
      #expect(MinimumSpanningTree(points, core, method: .boruvka, threads: threads) == tree)
    }
  }

  @Test(arguments: specs, [1, 2, 7])
  func bothMethodsFindOneTree(spec: SeededPoints, minSamples: Int) throws {
    var spec = spec
    (spec.count, spec.distinct) = (700, 650)
    let points = try spec.points()
    let core = CoreDistances(points, minSamples: minSamples)
    #expect(
      MinimumSpanningTree(points, core, method: .prim)
        == MinimumSpanningTree(points, core, method: .boruvka))
  }

  @Test(arguments: specs)
  func boxesChangeNoCoreDistance(spec: SeededPoints) throws {
    let points = try spec.points()
    for minSamples in [1, 3, 59, 1_000] {
      let exhaustive = CoreDistances(
        points, minSamples: minSamples, tree: KDTree(points, leafCapacity: .max), threads: .one)
      let inBoxes = CoreDistances(
        points, minSamples: minSamples, tree: KDTree(points, leafCapacity: 8), threads: .one)
      #expect(exhaustive == inBoxes)
    }
  }
}
