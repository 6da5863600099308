@testable import MapScan
import Numerics
import TestSupport
import Testing

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
