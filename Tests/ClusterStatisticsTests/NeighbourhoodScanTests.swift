import ClusterStatistics
import MapScan
import Numerics
import TestSupport
import Testing

@Suite struct NeighbourhoodScanTests {
  struct Row: Decodable {
    var xs, ys, scores: [Double]
    var statistic, ratio, inside, outside: Double
    var members: [Int]
  }

  @Test func strongestNeighbourhoodAgreesWithBruteForce() throws {
    for row in try reference("scans", as: Row.self) {
      let scan = try #require(NeighbourhoodScan(xs: row.xs, ys: row.ys, scores: row.scores))
      let best = try #require(scan.neighbourhoods.first)
      // Scores are scanned as whole numbers of thirty bits.
      #expect(agree(best.statistic, row.statistic, relative: 1e-8))
      #expect(agree(best.logLikelihoodRatio, row.ratio, relative: 1e-8))
      #expect(best.members.sorted() == row.members)
      #expect(best.members.first == best.centre)
      expectAgreement(best.inside.mean, row.inside)
      expectAgreement(best.outside.mean, row.outside)
      #expect(scan.centreCount == row.xs.count)
    }
  }

  /// Places and scores, a weak spot around the origin if wanted.
  static func map(
    _ count: Int, seed: UInt64, weak: Double = 0
  ) -> (xs: [Double], ys: [Double], scores: [Double]) {
    var generator = SeededGenerator(seed: seed)
    func uniform() -> Double { Double.random(in: 0..<1, using: &generator) }
    let xs = (0..<count).map { _ in uniform() * 20 - 10 }
    let ys = (0..<count).map { _ in uniform() * 20 - 10 }
    let scores = zip(xs, ys).map { x, y in
      let isWeak = x * x + y * y < 400 * weak / Double.pi
      return (isWeak ? 0.2 : 0.6) + 0.4 * uniform()
    }
    return (xs, ys, scores)
  }

  /// Enough for a few thousand images; the usual budget is slow without optimisation.
  static let small = ScanBudget(permutations: 99, listEntries: 200_000)

  /// Few images leave no image at the very middle of the weak spot to be a centre.
  @Test(arguments: [(200, 0.6), (3000, 0.8)]) func findsWhatIsPlanted(count: Int, share: Double)
    throws
  {
    let map = Self.map(count, seed: 9, weak: 0.1)
    let scan = try #require(
      NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: map.scores, budget: Self.small))
    let best = try #require(scan.neighbourhoods.first)
    #expect(best.pValue < 0.01)
    let isPlanted = map.scores.indices.map { row in
      map.xs[row] * map.xs[row] + map.ys[row] * map.ys[row] < 40 / Double.pi
    }
    let found = best.members.count { isPlanted[$0] }
    #expect(Double(found) > share * Double(best.size))
    #expect(Double(found) > share * Double(isPlanted.count { $0 }))
  }

  @Test func neighbourhoodsShareNoImageAndGrowWeakerInEvidence() throws {
    let map = Self.map(500, seed: 3, weak: 0.05)
    let scan = try #require(
      NeighbourhoodScan(
        xs: map.xs, ys: map.ys, scores: map.scores, limit: 8, budget: Self.small))
    let members = scan.neighbourhoods.flatMap(\.members)
    #expect(scan.neighbourhoods.count == 8)
    #expect(Set(members).count == members.count)
    for (first, second) in zip(scan.neighbourhoods, scan.neighbourhoods.dropFirst()) {
      #expect(first.statistic >= second.statistic && first.pValue <= second.pValue)
    }
    for neighbourhood in scan.neighbourhoods {
      #expect((5...100).contains(neighbourhood.size))
      #expect(neighbourhood.inside.count + neighbourhood.outside.count == 500)
      #expect(neighbourhood.pValue > 0 && neighbourhood.pValue <= 1)
    }
  }

  @Test(arguments: [120, 2500]) func orderOfRowsMakesNoDifference(count: Int) throws {
    let map = Self.map(count, seed: 21, weak: 0.06)
    var generator = SeededGenerator(seed: 22)
    let order = Array(0..<count).shuffled(using: &generator)
    let scan = try #require(
      NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: map.scores, budget: Self.small))
    let again = try #require(
      NeighbourhoodScan(
        xs: order.map { map.xs[$0] }, ys: order.map { map.ys[$0] },
        scores: order.map { map.scores[$0] }, budget: Self.small))
    #expect(scan.permutations == again.permutations)
    #expect(
      scan.neighbourhoods.map(\.members)
        == again.neighbourhoods.map { $0.members.map { order[$0] } })
    #expect(scan.neighbourhoods.map(\.pValue) == again.neighbourhoods.map(\.pValue))
  }

  @Test func sameSeedSameResult() {
    let map = Self.map(150, seed: 5)
    func scan(_ seed: UInt64) -> NeighbourhoodScan? {
      NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: map.scores, seed: seed)
    }
    #expect(scan(1) == scan(1))
    #expect(scan(1)?.neighbourhoods.map(\.members) == scan(2)?.neighbourhoods.map(\.members))
  }

  @Test func underTheNullPValuesAreEvenlySpread() {
    let pValues = (0..<200).compactMap { seed in
      let map = Self.map(80, seed: UInt64(seed) + 1000)
      return NeighbourhoodScan(
        xs: map.xs, ys: map.ys, scores: map.scores, limit: 1, seed: UInt64(seed)
      )?.neighbourhoods.first?.pValue
    }
    #expect(pValues.count == 200)
    // Binomial with 200 draws: four standard deviations around the expected count.
    #expect((3...39).contains(pValues.count { $0 <= 0.1 }))
    #expect((72...128).contains(pValues.count { $0 <= 0.5 }))
  }

  @Test func tooFewImagesAreNotScanned() {
    let map = Self.map(24, seed: 1)
    #expect(NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: map.scores) == nil)
    #expect(NeighbourhoodScan(xs: [], ys: [], scores: []) == nil)
  }

  @Test func unmeasuredImagesAreSkipped() throws {
    var map = Self.map(100, seed: 2)
    map.scores[7] = .nan
    map.xs[8] = .nan
    map.ys[8] = .nan
    let scan = try #require(NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: map.scores))
    #expect(scan.imageCount == 98)
    let members = scan.neighbourhoods.flatMap(\.members)
    #expect(!members.contains(7) && !members.contains(8))
  }

  @Test func equalScoresHaveNoWeakNeighbourhood() throws {
    let map = Self.map(60, seed: 2)
    let scores = [Double](repeating: 0.7, count: 60)
    let scan = try #require(NeighbourhoodScan(xs: map.xs, ys: map.ys, scores: scores))
    #expect(scan.neighbourhoods.isEmpty && scan.permutations == 0)
  }

  @Test func imagesInOnePlaceAreOneNeighbourhood() throws {
    let map = Self.map(4000, seed: 2)
    let place = [Double](repeating: 1, count: 4000)
    let scan = try #require(
      NeighbourhoodScan(xs: place, ys: place, scores: map.scores, budget: Self.small))
    #expect(scan.neighbourhoods.allSatisfy { $0.members.count == Set($0.members).count })
  }

  @Test func aSmallBudgetIsKept() throws {
    let map = Self.map(1000, seed: 8, weak: 0.1)
    let scan = try #require(
      NeighbourhoodScan(
        xs: map.xs, ys: map.ys, scores: map.scores,
        budget: ScanBudget(permutations: 99, listEntries: 3000, largestNeighbourhood: 150)))
    #expect(scan.centreCount == 300)
    #expect(scan.largestNeighbourhood == 150)
    #expect((scan.neighbourhoods.first?.pValue ?? 1) < 0.01)
  }

  @Test func randomNumbersBelowABoundCoverItEvenly() {
    var generator = SplitMix64(seed: 3)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[generator.below(7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }
}
