import Testing

@testable import ClusterStatistics

@Suite struct ImageErrorTestTests {
  private static func totals(
    _ images: Int, _ objects: Int, _ missed: Int, _ alarms: Int
  ) -> ImageErrorTest.Totals {
    ImageErrorTest.Totals(counts(objects - missed, alarms, missed), images: images)
  }

  /// A group of 20 images among 500.
  private static let test = ImageErrorTest(
    totals(20, 100, 15, 10), among: totals(500, 2000, 200, 100))

  private static func counts(_ found: Int, _ alarms: Int, _ missed: Int) -> DetectionCounts {
    DetectionCounts(truePositives: found, falsePositives: alarms, falseNegatives: missed)
  }

  /// By `binom.sf` and `poisson.sf` of SciPy 1.x at the rates of the type's description: objects found, false
  /// alarms, misses.
  @Test(arguments: [
    ([1, 0, 6], 1.078541695933322e-05), ([3, 4, 0], 0.0005316223800434796),
    ([0, 2, 2], 0.03332892561983471), ([9, 1, 0], 0.7072347300733574), ([5, 0, 1], 1.0),
    ([0, 9, 9], 2.938499079811398e-16), ([4, 0, 0], 1.0), ([2, 3, 5], 0.0004815636342342933),
  ])
  func agreesWithSciPy(image: [Int], pValue: Double) throws {
    let found = try #require(
      Self.test.pValue(of: Self.counts(image[0], image[1], image[2]), atMost: 1))
    #expect(abs(found - pValue) <= 1e-9 * pValue)
  }

  /// What is surely above the level is not worked out, and nothing else is left out.
  @Test(arguments: [0.001, 0.01, 0.2])
  func onlyWhatIsAboveTheLevelIsLeftOut(level: Double) {
    var told = 0
    for (found, alarms, missed) in (0..<1000).map({ ($0 % 10, $0 / 10 % 10, $0 / 100) }) {
      let image = Self.counts(found, alarms, missed)
      let all = Self.test.pValue(of: image, atMost: 1) ?? 1
      #expect(Self.test.pValue(of: image, atMost: level) == (all <= level ? all : nil))
      told += all <= level ? 1 : 0
    }
    #expect(told > 100 && told < 1000)
  }
}
