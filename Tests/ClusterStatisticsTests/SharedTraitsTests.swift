import Numerics
import Testing

@testable import ClusterStatistics

@Suite struct SharedTraitsTests {
  struct Row: Decodable {
    struct Found: Decodable {
      var cluster, trait: Int
      var counts: [Int]
      var adjusted: Double
    }
    var traits: [[Int32]]
    var clusters: [Int32]
    var units: [Int]
    var found: [Found]
  }

  @Test func agreesWithFishersTestInSciPy() throws {
    for row in try reference("shared-traits", as: Row.self) {
      let shared = SharedTraits(
        traits: TraitColumn(row.traits), traitCount: 12, clusters: row.clusters, clusterCount: 6,
        units: Units(keys: row.units.map(Optional.some), rule: .given))
      let found = shared.traits.enumerated().flatMap { cluster, own in own.map { (cluster, $0) } }
      #expect(found.map(\.0) == row.found.map(\.cluster))
      for ((_, trait), expected) in zip(found, row.found) {
        #expect(Int(trait.trait) == expected.trait)
        #expect(
          [trait.inside, trait.insideOf, trait.elsewhere, trait.elsewhereOf] == expected.counts)
        expectAgreement(trait.adjustedPValue, expected.adjusted)
      }
    }
  }

  @Test func anImageHasATraitOnce() {
    let column = TraitColumn([[3, 1, 3], [], [3, 3]])
    #expect((0..<3).map { Array(column[$0]) } == [[3, 1], [], [3]])
  }

  /// Images in units that lie in several clusters, and traits that nearly none has.
  @Test func aTableAndAListCountAlike() {
    var random = SplitMix64(seed: 9)
    let clusters = (0..<400).map { _ in Int32(random.below(9)) - 1 }
    let traits = clusters.map { _ in (0..<4).map { _ in Int32(random.below(6) * random.below(40)) }
    }
    let units = Units(keys: clusters.map { _ in Int?.some(random.below(250)) }, rule: .given)
    let (column, pieces) = (TraitColumn(traits), UnitPieces(clusters: clusters, units: units))
    let candidates = [0, 1 << 20].map { most in
      TraitTables(
        column, traitCount: 240, pieces, clusterCount: 7, fewest: 3, mostInTable: most
      ).candidates.map { [$0.cluster, Int($0.trait), $0.inside, $0.elsewhere] }
    }
    #expect(candidates[0] == candidates[1])
    #expect(candidates[0].count > 100)
  }

  @Test func imagesWithATraitAreFound() {
    let column = TraitColumn([[], [3, 1], [], [1], [2, 3]])
    #expect(column.images(having: 3) == [1, 4])
    #expect(column.images(having: 7) == [])
  }

  @Test(arguments: [
    ("train/tray_glare_0012_jpg.rf.0f3c.jpg", ["tray", "glare", "tray_glare", "glare_#"]),
    ("IMG_0001.JPG", ["img", "img_#"]), ("0001.jpg", []),
    ("lane3-lane7.png", ["lane#", "lane#_lane#"]),
  ])
  func partsOfANameAreItsWords(name: String, parts: [String]) {
    #expect(NameParts.list(name) == parts)
  }

  /// Names dealt at random name a cluster in at most one evaluation of twenty.
  @Test func namesThatMeanNothingNameNothing() {
    var random = SplitMix64(seed: 5)
    let runs = 200
    let named = (0..<runs).count { _ in
      let clusters = (0..<300).map { _ in Int32(random.below(21)) - 1 }
      let traits = clusters.map { _ in [Int32(random.below(8)), Int32(8 + random.below(30))] }
      let shared = SharedTraits(
        traits: TraitColumn(traits), traitCount: 38, clusters: clusters, clusterCount: 20,
        units: Units(independent: 300))
      return shared.traits.contains { !$0.isEmpty }
    }
    #expect(named <= runs / 20)
  }
}
