import ClusterStatistics
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment

@Suite struct ClassCountsTests {
  /// Classes 0 to 19, of which 3 is the background; few triples are looked through, many looked up.
  @Test(arguments: [0, 1, 5, 100, 101, 3000])
  func objectsAreCountedByClass(triples: Int) {
    var (table, random) = (ImageTable(), SeededGenerator(seed: UInt64(triples)))
    var expected: [Int: DetectionCounts] = [:]
    for place in 0..<triples {
      let (actual, predicted) = (
        Int.random(in: 0..<20, using: &random), Int.random(in: 0..<20, using: &random)
      )
      let count = place % 4
      table.confusion.append(actual: Int32(actual), predicted: Int32(predicted), count: count)
      guard count > 0 else { continue }
      if actual == predicted {
        expected[actual, default: DetectionCounts()].truePositives += count
      } else {
        expected[actual, default: DetectionCounts()].falseNegatives += count
        expected[predicted, default: DetectionCounts()].falsePositives += count
      }
    }
    table.confusion.endImage()
    expected[3] = nil
    var counts = ClassCounts()
    counts.read(0, of: table, background: 3)
    #expect(counts.classes == expected.keys.sorted())
    #expect(counts.counts == counts.classes.map { expected[$0] })
  }
}
