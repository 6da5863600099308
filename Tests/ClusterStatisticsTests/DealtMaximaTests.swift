import Parallel
import TestSupport
import Testing

@testable import MapScan

@Suite struct DealtMaximaTests {
  /// Answers at the level of the report, by few maps and by 999.
  @Test func fewMapsAnswerAsManyDo() throws {
    let level = 0.012
    var (drawn, answers) = (0, Set<Bool>())
    for seed in 0..<40 {
      let weak = seed.isMultiple(of: 2) ? 0.1 : 0
      let map = NeighbourhoodScanTests.map(100, seed: UInt64(seed) + 60, weak: weak)
      func scan(_ level: Double?, _ most: Int) -> NeighbourhoodScan? {
        NeighbourhoodScan(
          xs: map.xs, ys: map.ys, scores: map.scores, level: level,
          budget: ScanBudget(permutations: most, listEntries: 100_000))
      }
      let few = try #require(scan(level, 99))
      let many = try #require(scan(nil, 999))
      drawn += few.permutations
      for (one, other) in zip(few.neighbourhoods, many.neighbourhoods)
      where !(level / 3...level * 3).contains(other.pValue) {
        #expect((one.pValue <= level) == (other.pValue <= level))
        answers.insert(one.pValue <= level)
      }
    }
    #expect(answers.count == 2)
    #expect(drawn < 40 * 40)
  }

  /// The tail of 1,600 maps, counted, and that of their first 48 by Gumbel's distribution.
  @Test(arguments: [60, 61, 62] as [UInt64])
  func gumbelsTailOfFewMapsIsThatOfMany(seed: UInt64) throws {
    let map = NeighbourhoodScanTests.map(150, seed: seed)
    let points = map.xs.indices.map {
      MapPoint(x: map.xs[$0], y: map.ys[$0], value: 0, deficit: 0, row: $0)
    }
    let deficits = map.scores.map { Int32((0.8 - $0) * 1e6) }
    let plan = ScanPlan(
      images: 150, smallest: 5, largest: 30,
      budget: ScanBudget(permutations: 99, listEntries: 100_000))
    let lists = NeighbourLists(PlanarTree(points), plan, variance: 1.33e10, threads: .one)
    var maps = DealtMaps(deficits, seed: seed, threads: .one)
    var maxima: [Double] = []
    for _ in 0..<200 {
      maxima += lists.greatest(maps)
      maps.dealAnew()
    }
    maxima = maxima.map { $0.logLikelihoodRatio(of: 150) }
    let tail = try #require(GumbelTail(Array(maxima.prefix(48))))
    let sorted = maxima.sorted(by: >)
    #expect((0.08...0.125).contains(tail.share(beyond: sorted[160])))
    #expect((0.004...0.036).contains(tail.share(beyond: sorted[19])))
  }

  @Test func theNumberOfThreadsMakesNoDifference() {
    let map = NeighbourhoodScanTests.map(3000, seed: 4, weak: 0.03)
    let scans = [1, 2, 3].map { count in
      NeighbourhoodScan(
        xs: map.xs, ys: map.ys, scores: map.scores,
        budget: ScanBudget(permutations: 24, listEntries: 40_000), threads: Threads(count))
    }
    #expect(scans[0] != nil && scans[0] == scans[1] && scans[0] == scans[2])
  }

  @Test func aDrawEndsWithTheMapThatIsEnough() {
    var next = 0
    func deal() -> [Double] {
      next += 8
      return (next - 8..<next).map { $0.isMultiple(of: 3) ? 5 : 1 }
    }
    let forLevel = DealtMaxima(against: [4], images: 100, level: 0.012, most: 99, deal: deal)
    #expect(forLevel.statistics.count == 10 && forLevel.pValues == [0.4])
    next = 0
    let forItself = DealtMaxima(against: [4, 0.5], images: 100, level: nil, most: 99, deal: deal)
    #expect(forItself.statistics.count == 28)
    #expect(forItself.pValues == [10.0 / 28, 1])
  }

  @Test func noMoreMapsAreDealtThanAreAllowed() {
    let maxima = DealtMaxima(against: [9], images: 100, level: nil, most: 19) {
      (0..<8).map { _ in 1 }
    }
    #expect(maxima.statistics.count == 19 && maxima.pValues == [0.05])
  }
}
