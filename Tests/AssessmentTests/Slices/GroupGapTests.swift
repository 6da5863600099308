import ClusterStatistics
import TestSupport
import Testing

@testable import Assessment

@Suite struct GroupGapTests {
  private func gap(_ inside: [Double], _ outside: [Double]) -> GroupGap? {
    let values = inside + outside
    return GroupGap(
      values, errors: ErrorScores(f1: values),
      isInside: values.indices.map { $0 < inside.count },
      units: Units(independent: values.count), smallest: 5)
  }

  /// Equation 3 of Zou and Donner, worked by hand from the two means and their intervals.
  @Test func theIntervalIsThatOfTheTwoMeans() throws {
    let inside = [0.2, 0.5, 0.4, 0.9, 0.6, 0.4]
    let outside = (0..<40).map { $0.isMultiple(of: 4) ? 0.5 : 0.9 }
    let found = try #require(gap(inside, outside))
    let (one, other) = (
      HonestInterval(try #require(Sample(inside))).interval,
      HonestInterval(try #require(Sample(outside))).interval
    )
    let (m, r) = (0.5, 0.8)
    let least =
      (r - m)
      - ((r - other.lowerBound) * (r - other.lowerBound)
      + (one.upperBound - m) * (one.upperBound - m)).squareRoot()
    let most =
      (r - m)
      + ((other.upperBound - r) * (other.upperBound - r)
      + (m - one.lowerBound) * (m - one.lowerBound)).squareRoot()
    let interval = found.interval(level: 0.95)
    #expect(abs(interval.lowerBound - least) < 1e-12)
    #expect(abs(interval.upperBound - most) < 1e-12)
  }

  @Test func aGroupOfAllOrNoneHasNoRest() {
    #expect(gap([0.5, 0.6], []) == nil)
    #expect(gap([], [0.5, 0.6]) == nil)
  }

  /// Units that lie inside, outside and on both sides, images that were not measured, any order of rows.
  @Test func manyGroupsHaveTheNumbersOfEachAlone() throws {
    var random = SeededGenerator(seed: 5)
    let count = 600
    let rows = (0..<count).filter { _ in Int.random(in: 0..<5, using: &random) > 0 }
    let values = rows.map { _ in Double.random(in: 0...1, using: &random) }
    let units = Units(
      keys: rows.map { _ in Int?.some(Int.random(in: 0..<90, using: &random)) }, rule: .given)
    let gaps = GroupGaps(values, rows: rows, of: count, units: units)
    for share in [0, 1, 30, 300, 590, 600] {
      let group = Array((0..<count).shuffled(using: &random).prefix(share))
      let isInside = rows.map(Set(group).contains)
      let alone = GroupGap(
        values, errors: ErrorScores(f1: values), isInside: isInside, units: units, smallest: nil)
      let means = gaps.means(group)
      #expect(means?.inside == alone?.inside && means?.images == alone?.images)
      #expect(abs((means?.rest ?? 0) - (alone?.outside.mean ?? 0)) < 1e-14)
      #expect((means == nil) == (share == 0 || share == count))
    }
  }

  @Test func fewUnitsAreNotTested() throws {
    #expect(try #require(gap([0.1, 0.2], [0.8, 0.9, 0.7])).pValue == nil)
  }

  /// With a fixed seed the interval holds the true gap in at least 95 of 100 cases.
  @Test func theIntervalKeepsItsWord() throws {
    var random = SeededGenerator(seed: 3)
    func scores(_ rate: Double, _ count: Int) -> [Double] {
      (0..<count).map { _ in
        let found = (0..<3).count { _ in Double.random(in: 0..<1, using: &random) < rate }
        return Double(found) / 3
      }
    }
    let runs = 300
    let held = try (0..<runs).count { _ in
      let found = try #require(gap(scores(0.55, 12), scores(0.8, 60)))
      return found.interval(level: 0.95).contains(0.25)
    }
    #expect(Double(held) / Double(runs) >= 0.95)
  }
}
