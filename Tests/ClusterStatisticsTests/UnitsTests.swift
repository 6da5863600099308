import Numerics
import Testing

@testable import ClusterStatistics

@Suite struct UnitsTests {
  @Test func someImagesHaveTheUnitsOfAll() {
    // Two images a unit: few rows are looked up one by one, many in a table.
    let units = Units(keys: (0..<400).map { $0 / 2 }, rule: .source)
    let few = units.of([399, 398, 3, 2, 399])
    #expect(few.assignment == [0, 0, 1, 1, 0] && few.count == 2 && few.rule == .source)
    #expect(units.of(Array(0..<400)) == units)
  }

  @Test func anIndependentImageToldTwiceIsOneUnit() {
    let units = Units(independent: 10)
    #expect(units.of([3, 3, 4]).assignment == [0, 0, 1])
    #expect(units.of([4, 3]).assignment == [0, 1])
    #expect(units.of([1, 5, 9]) == Units(independent: 3))
  }

  @Test func piecesOfIndependentImagesAreTheImages() {
    let (clusters, units): ([Int32], Units) = ([3, 3, -1, 3], Units(independent: 4))
    let all = UnitPieces(clusters: clusters, units: units)
    #expect(
      all.pieceOfImage == [0, 1, 2, 3] && all.clusters == clusters && all.sizes == [1, 1, 1, 1])
    let some = UnitPieces(clusters: clusters, units: units) { $0 != 1 }
    #expect(some.pieceOfImage == [0, -1, 1, 2] && some.clusters == [3, -1, 3])
    #expect(some.sizes == [1, 1, 1])
  }

  @Test func oneGroupOfImagesIsSummedUpAsUnitsAre() {
    var random = SplitMix64(seed: 5)
    let values = (0..<1000).map { _ in Double(random.below(1 << 30)) / Double(1 << 30) }
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: 1000), units: Units(independent: 1000))
    #expect(Sample.byImage(values) == Sample.byUnit(values, pieces: pieces, groupCount: 1)[0])
    #expect(Sample.byImage([]) == nil)
  }

  @Test(arguments: [
    ("jpg", true), ("webp", true), ("jpeg", true), ("jpgs", false), ("jag", false), ("pg", false),
    ("", false), ("-pg", false), ("\u{7f}pg", false), ("jjjjjjjjjjjjjjjjjjjj", false),
  ]) func wordsAreFoundWhole(text: String, isFound: Bool) {
    let words = NameWords(["jpg", "jpeg", "png", "webp"])
    let found = Array(text.utf8).withUnsafeBufferPointer { words.contains($0[...]) }
    #expect(found == isFound)
  }
}
