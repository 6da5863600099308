import Testing

@testable import Detections

@Suite struct ErrorTests {
  struct Row: Decodable, Sendable {
    let seed: Int
    let whole: Numbers
    let half: Numbers
  }

  /// tidecv's numbers, in hundredths.
  struct Numbers: Decodable, Sendable {
    let precision: Double
    let gains: [Double]
    let special: [Double]
    let counts: [Int]
    let classes: [[Double]]
    /// Of the same classes, by kind.
    let classGains: [[Double]]
  }

  @Test func gainsEqualThoseOfTidecv() throws {
    let rows = try reference("tide", as: Row.self)
    #expect(rows.count >= 20)
    for row in rows {
      let set = GeneratedSet(seed: row.seed)
      let errors = DetectionErrors(try set.groundTruth(), try set.detectionSet())
      expect(ErrorGains(errors), row.whole, "set \(row.seed)")
      let half = (0..<set.imageCount).map { $0 % 2 == 0 }
      expect(ErrorGains(errors, images: half), row.half, "half of set \(row.seed)")
    }
  }

  private func expect(_ gains: ErrorGains, _ numbers: Numbers, _ name: Comment) {
    #expect(gains.counts == numbers.counts, name)
    let ours =
      [gains.precision ?? 0] + gains.gains
      + [gains.falsePositiveGain, gains.falseNegativeGain]
    let theirs = [numbers.precision] + numbers.gains + numbers.special
    #expect(agree(ours, theirs.map { $0 / 100 }), name)
    let classes = gains.classPrecisions.enumerated().compactMap { category, precision in
      precision.map { [Double(category), $0] }
    }
    #expect(
      agree(classes.flatMap(\.self), numbers.classes.flatMap { [$0[0], $0[1] / 100] }), name)
    let classGains = gains.classGains.flatMap { $0.compactMap(\.self) }
    #expect(agree(classGains, numbers.classGains.flatMap { $0.map { $0 / 100 } }), name)
  }

  @Test func everyErrorHasItsKindAndItsObject() throws {
    let square = Box(x: 0, y: 0, width: 10, height: 10)
    let shifted = Box(x: 4, y: 0, width: 10, height: 10)
    let far = Box(x: 50, y: 50, width: 10, height: 10)
    let truth = try GroundTruth.of(
      [
        .init(image: 0, category: 0, box: square), .init(image: 0, category: 1, box: far),
        .init(image: 1, category: 3, box: square), .init(image: 2, category: 3, box: square),
      ], 3)
    let found = try DetectionSet.of(
      [
        .init(image: 0, category: 0, box: square, score: 0.9),
        .init(image: 0, category: 0, box: square, score: 0.8),
        .init(image: 0, category: 0, box: shifted, score: 0.7),
        .init(image: 0, category: 2, box: far, score: 0.6),
        .init(image: 0, category: 2, box: Box(x: 54, y: 50, width: 10, height: 10), score: 0.5),
        .init(image: 0, category: 2, box: Box(x: 90, y: 90, width: 5, height: 5), score: 0.4),
        .init(image: 1, category: 3, box: shifted, score: 0.9),
        .init(image: 1, category: 3, box: shifted, score: 0.95),
      ], 3)
    let findings = DetectionErrors(truth, found).findings
    #expect(
      findings.map(\.kind) == [
        .duplicate, .localization, .classification, .both, .background, .localization,
        .localization, .missed,
      ])
    #expect(
      findings.map(\.isRepairable) == [false, false, true, false, false, true, false, false])
    #expect(findings.map(\.object) == [0, 0, 1, 1, nil, 2, 2, 3])
  }

  @Test func nothingHasNoPrecision() throws {
    let gains = ErrorGains(DetectionErrors(try GroundTruth.of([], 2), try DetectionSet.of([], 2)))
    #expect(gains.precision == nil && gains.gains == [Double](repeating: 0, count: 6))
  }
}
