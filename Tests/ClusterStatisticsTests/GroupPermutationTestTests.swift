import Testing

@testable import ClusterStatistics

@Suite struct GroupPermutationTestTests {
  struct Row: Decodable {
    var values: [Double]
    var groups: [Int32]
    var groupCount: Int
    var pAbove: [Double?]
    var deals: Int
  }

  struct EnumeratedRow: Decodable {
    var values: [Double]
    var pAbove: Double
  }

  @Test func agreesWithTheSameDealsInNumPy() throws {
    for row in try reference("permutations", as: Row.self) {
      let test = GroupPermutationTest(row.values, groups: row.groups, groupCount: row.groupCount)
      #expect(test.deals == row.deals)
      for (result, p) in zip(test.results, row.pAbove) {
        expectAgreement(result?.pValueAbove, p)
      }
    }
  }

  @Test func samplesWhatEnumerationGives() throws {
    for row in try reference("permutations-enumerated", as: EnumeratedRow.self) {
      let groups = row.values.indices.map { Int32($0 < 5 ? 0 : -1) }
      let test = GroupPermutationTest(row.values, groups: groups, groupCount: 1)
      let p = try #require(test.results[0]?.pValueAbove)
      #expect(abs(p - row.pAbove) < 4 * (row.pAbove / 20).squareRoot() * row.pAbove.squareRoot())
    }
  }

  @Test func theOrderOfValuesDoesNotMatter() throws {
    let row = try #require(reference("permutations", as: Row.self).last)
    let turned = GroupPermutationTest(
      row.values.reversed(), groups: row.groups.reversed(), groupCount: row.groupCount)
    for (result, p) in zip(turned.results, row.pAbove) { expectAgreement(result?.pValueAbove, p) }
  }

  @Test func equalValuesAreNoDifference() {
    let test = GroupPermutationTest(
      Array(repeating: 0.5, count: 20), groups: (0..<20).map { $0 % 2 }, groupCount: 2)
    #expect(test.results.allSatisfy { $0?.pValueAbove == 1 && $0?.statistic == 0 })
    #expect(test.deals == 0)
  }

  @Test func smallGroupsAndWholesAreNotTested() {
    let values = (0..<12).map(Double.init)
    let small = GroupPermutationTest(values, groups: (0..<12).map { $0 < 4 ? 0 : 1 }, groupCount: 3)
    #expect(small.results[0] == nil && small.results[1] != nil && small.results[2] == nil)
    #expect(small.statistics[0] != nil && small.statistics[2] == nil)
    let whole = GroupPermutationTest(
      values, groups: (0..<12).map { $0 < 11 ? 0 : -1 }, groupCount: 1)
    #expect(whole.results[0] == nil)
    #expect(GroupPermutationTest([], groups: [], groupCount: 1).results == [nil])
  }

  @Test func farBeyondAllDealsTheTailGoesOn() throws {
    let values = (0..<200).map { $0 < 20 ? 1.0 : Double($0 % 7) / 100 }
    let test = GroupPermutationTest(
      values, groups: (0..<200).map { $0 < 20 ? 0 : -1 }, groupCount: 1)
    let p = try #require(test.results[0]?.pValueAbove)
    #expect(p > 0 && p < 1e-6)
  }

  @Test(arguments: [0.3, 0.1, 0.05, 0.01, 0.004, 0.001])
  func aLevelSavesDealsAndLeavesTheSideOfItThatAValueIsOn(level: Double) throws {
    var saved = 0
    for row in try reference("permutations", as: Row.self) {
      let whole = GroupPermutationTest(row.values, groups: row.groups, groupCount: row.groupCount)
      let quick = GroupPermutationTest(
        row.values, groups: row.groups, groupCount: row.groupCount, level: level)
      for (one, other) in zip(whole.results, quick.results) {
        #expect(one.map { $0.pValueAbove <= level } == other.map { $0.pValueAbove <= level })
        #expect(one.map { $0.pValueBelow <= level } == other.map { $0.pValueBelow <= level })
      }
      saved += whole.deals - quick.deals
    }
    #expect(level < 0.01 || saved > 0)
  }
}
