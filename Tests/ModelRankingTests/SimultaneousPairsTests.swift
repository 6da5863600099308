import ClusterStatistics
import Testing

@testable import ModelRanking

@Suite struct SimultaneousPairsTests {
  struct Row: Decodable {
    var scores: [[Double]]
    var levels: [Int]
    var unitOf: [Int32]
    var critical: Double
    var steps: [Step]
    var ranks: [[Int]]

    struct Step: Decodable {
      var pair, level, units, images: Int
      var difference, error, lower, upper, p, detectable: Double
      var isNear: Bool
    }

    var judged: SimultaneousPairs {
      SimultaneousPairs(
        ModelScores(
          scores, levels: levels, units: Units(keys: unitOf.map(Optional.some), rule: .given)))
    }
  }

  @Test func agreesWithNumPyAndSciPyOnUnits() throws {
    let rows = try reference("simultaneous-pairs", as: Row.self)
    #expect(rows.count == 6)
    for row in rows {
      let judged = row.judged
      expectAgreement(judged.criticalValue, row.critical)
      #expect(judged.pairs.flatMap { $0.steps.compactMap(\.self) }.count == row.steps.count)
      for theirs in row.steps {
        let ours = try #require(judged.pairs[theirs.pair].steps[theirs.level])
        expectAgreement(ours.difference, theirs.difference)
        expectAgreement(ours.standardError, theirs.error)
        expectAgreement(ours.interval.lowerBound, theirs.lower)
        expectAgreement(ours.interval.upperBound, theirs.upper)
        expectAgreement(ours.detectable, theirs.detectable)
        #expect(ours.units == theirs.units && ours.images == theirs.images)
        if !theirs.isNear { expectAgreement(ours.adjustedPValue, theirs.p) }
        #expect(ours.isShown == (!theirs.isNear && theirs.p <= 0.05))
      }
      #expect(judged.ranks.map { [$0.lowerBound, $0.upperBound] } == row.ranks)
    }
  }

  /// Scores of 60 images, 20 on each level, of models that lie so far below the first.
  private static func scores(_ gaps: [(Int) -> Double]) -> ModelScores {
    let values = gaps.enumerated().map { model, gap in
      (0..<60).map { image -> Double in
        0.8 - gap(image) + Double((image * 37 + model * 53) % 11 - 5) / 100
      }
    }
    return ModelScores(
      values, levels: (0..<60).map { $0 / 20 }, units: Units(independent: 60))
  }

  @Test func ranksFollowFromThePairs() {
    let none: @Sendable (Int) -> Double = { _ in 0 }
    let far: @Sendable (Int) -> Double = { _ in 0.3 }
    let cases: [([(Int) -> Double], [ClosedRange<Int>])] = [
      ([none, none], [1...2, 1...2]), ([none, far], [1...1, 2...2]),
      ([none, none, far], [1...2, 1...2, 3...3]), ([far, none, far], [2...3, 1...1, 2...3]),
      ([none, { _ in 0.15 }, far], [1...1, 2...2, 3...3]),
    ]
    for (gaps, ranks) in cases {
      #expect(SimultaneousPairs(Self.scores(gaps)).ranks == ranks)
    }
  }

  @Test func theStrictestLevelThatShowsADifferenceIsNamed() {
    let always = SimultaneousPairs(Self.scores([{ _ in 0 }, { _ in 0.3 }]))
    #expect(always.pairs[0].level == 0 && always.pairs[0].better == 0)
    let later = SimultaneousPairs(Self.scores([{ _ in 0 }, { $0 < 20 ? 0 : 0.3 }]))
    #expect(later.pairs[0].level == 1)
    let never = SimultaneousPairs(Self.scores([{ _ in 0 }, { _ in 0 }]))
    #expect(never.pairs[0].level == nil && never.pairs[0].better == nil)
  }

  @Test func anOrderOfModelsChangesNothingButTheSign() throws {
    let gaps: [(Int) -> Double] = [{ _ in 0 }, { _ in 0.02 }, { Double($0 % 3) / 50 }]
    let scores = Self.scores(gaps)
    let turned = ModelScores(
      scores.values.reversed(), levels: scores.levels, units: scores.units)
    let (one, other) = (SimultaneousPairs(scores), SimultaneousPairs(turned))
    expectAgreement(one.criticalValue, other.criticalValue)
    let steps = try [
      #require(one.pair(0, 2)?.steps[2]), #require(other.pair(0, 2)?.steps[2]),
    ]
    expectAgreement(steps[0].difference, -steps[1].difference)
    #expect(Array(one.ranks.reversed()) == other.ranks)
  }

  @Test func equalScoresAndFewUnitsAreNoDifference() {
    let same = [Double](repeating: 0.5, count: 20)
    let equal = SimultaneousPairs(
      ModelScores([same, same], levels: same.map { _ in 0 }, units: Units(independent: 20)))
    #expect(equal.pairs[0].steps[0]?.interval == 0...0)
    #expect(equal.pairs[0].steps[0]?.adjustedPValue == 1)
    #expect(equal.ranks == [1...2, 1...2])
    // Four videos of five like frames, on all of which one model is far ahead.
    let videos: [Int?] = (0..<20).map { $0 / 5 }
    let few = SimultaneousPairs(
      ModelScores(
        [same, same.map { $0 + 0.4 }], levels: same.map { _ in 0 },
        units: Units(keys: videos, rule: .given)))
    #expect(few.criticalValue == nil && few.pairs[0].steps == [nil])
    #expect(few.ranks == [1...2, 1...2])
  }

  @Test func moreUnitsThanSignsAreJoinedByTurns() throws {
    let count = 5_000
    let values = (0..<2).map { (model: Int) -> [Double] in
      (0..<count).map { (image: Int) -> Double in
        let step = (image * 31 + model * 17) % 13
        return 0.5 + Double(step) / 40
      }
    }
    let judged = SimultaneousPairs(
      ModelScores(
        values, levels: [Int](repeating: 0, count: count), units: Units(independent: count)))
    let critical = try #require(judged.criticalValue)
    #expect(critical > 1.8 && critical < 2.2)
  }
}
