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
