import ClusterStatistics
import TestSupport
import Testing

@Suite struct WelchTestTests {
  struct Row: Decodable {
    var first, second: [Double]
    var statistic, df, p, below, moderated: Double
  }

  @Test func agreesWithSciPy() throws {
    for row in try reference("welch", as: Row.self) {
      let first = try #require(Sample(row.first))
      let second = try #require(Sample(row.second))
      let test = try #require(WelchTest(first, second))
      expectAgreement(test.statistic, row.statistic)
      expectAgreement(test.degreesOfFreedom, row.df)
      expectAgreement(test.pValue, row.p)
      expectAgreement(test.pValueBelow, row.below)
      let prior = VariancePrior(variance: try #require(first.merging(second).variance))
      expectAgreement(WelchTest(first, second, prior: prior)?.pValue, row.moderated)
    }
  }

  @Test func degenerateGroupsAreDefined() throws {
    let one = try #require(Sample([0.5]))
    let low = try #require(Sample([0.2, 0.2, 0.2]))
    let high = try #require(Sample([0.9, 0.9]))
    #expect(WelchTest(one, low) == nil)
    let same = try #require(WelchTest(low, low))
    #expect(same.pValue == 1 && same.statistic == 0 && same.pValueBelow == 0.5)
    let apart = try #require(WelchTest(low, high))
    #expect(apart.pValue == 0 && apart.statistic == -.infinity && apart.pValueBelow == 0)
    let guarded = try #require(WelchTest(low, high, prior: VariancePrior(variance: 0.1)))
    #expect(guarded.pValue > 0.001 && guarded.pValue < 1)
  }
}

@Suite struct BenjaminiHochbergTests {
  struct Row: Decodable {
    var p, adjusted: [Double]
  }

  @Test func agreesWithSciPyAndStatsmodels() throws {
    for row in try reference("benjamini-hochberg", as: Row.self) {
      for (ours, theirs) in zip(BenjaminiHochberg.adjusted(row.p), row.adjusted) {
        expectAgreement(ours, theirs)
      }
    }
  }

  @Test func untestedStaysUntestedAndDoesNotCount() {
    #expect(BenjaminiHochberg.adjusted([]) == [])
    #expect(BenjaminiHochberg.adjusted([nil, nil]) == [nil, nil])
    #expect(BenjaminiHochberg.adjusted([nil, 0.03, nil, 0.5]) == [nil, 0.06, nil, 0.5])
  }

  /// At or below a level the lowest values alone give what all give.
  @Test(arguments: [0.001, 0.05, 0.3])
  func theLowestPValuesAreAdjustedAsAmongAll(level: Double) {
    var random = SeededGenerator(seed: 11)
    let pValues = (0..<500).map { _ in
      let share = Double(Int.random(in: 0..<1000, using: &random)) / 1000
      return share * share * share
    }
    let all = BenjaminiHochberg.adjusted(pValues)
    let low = pValues.indices.filter { pValues[$0] <= level }
    let lowest = BenjaminiHochberg.adjusted(lowest: low.map { pValues[$0] }, of: pValues.count)
    for (index, adjusted) in zip(low, lowest) {
      let expected = all[index] ?? 1
      #expect(expected <= level ? adjusted == expected : adjusted > level)
    }
    #expect(lowest.contains { $0 <= level })
  }

  @Test(arguments: 1...20) func adjustedValuesKeepTheOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pValues = (0..<30).map { _ in
      (Double.random(in: 0...1, using: &generator) * 20).rounded() / 20
    }
    let adjusted = BenjaminiHochberg.adjusted(pValues).map { $0 ?? -1 }
    for first in pValues.indices {
      #expect(adjusted[first] >= pValues[first] && adjusted[first] <= 1)
      for second in pValues.indices where pValues[first] <= pValues[second] {
        #expect(adjusted[first] <= adjusted[second])
      }
    }
  }
}
