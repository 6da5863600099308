import Testing

@testable import Detections

@Suite struct CountTests {
  @Test func oneMatchingGivesTheCountsOfEveryThreshold() throws {
    for seed in stride(from: 1, to: 60, by: 2) {
      let (truth, found, matching) = try matched(seed)
      let sweep = ThresholdSweep(truth, found, matching)
      for index in stride(from: 0, to: 100, by: 7) {
        let view = ConfidentMatching(
          truth, found, matching, confidence: sweep.thresholds[index])
        let classes = view.countsOfClasses()
        #expect(sweep.classes.map { $0[index] } == classes, "set \(seed)")
        #expect(sweep.overall[index] == view.countsOfImages().reduce(into: Counts(), +=))
      }
    }
  }

  @Test func filteringFirstMatchesTheSame() throws {
    for seed in 1...40 where seed % 4 != 0 {
      let set = GeneratedSet(seed: seed)
      let (truth, found, matching) = try matched(seed)
      let all = ConfidentMatching(truth, found, matching, confidence: 0.45).countsOfImages()
      let strong = try filtered(set, least: 0.45)
      let some = ConfidentMatching(
        truth, strong, Matching(truth, strong), confidence: -1
      ).countsOfImages()
      #expect(all == some, "set \(seed)")
    }
  }

  @Test func partsAddUpToTheWhole() throws {
    let (truth, found, matching) = try matched(19)
    let isFirst = (0..<truth.imageCount).map { $0 % 2 == 0 }
    let parts = [isFirst, isFirst.map { !$0 }].map {
      ThresholdSweep(truth, found, matching, images: $0).overall
    }
    let whole = ThresholdSweep(truth, found, matching).overall
    for index in whole.indices {
      var sum = parts[0][index]
      sum += parts[1][index]
      #expect(sum == whole[index])
    }
  }

  @Test func precisionOfAPartIsThatOfItsImagesAlone() throws {
    var differing = 0
    for seed in 1...60 where seed % 4 != 0 {
      let set = GeneratedSet(seed: seed)
      let truth = try set.groundTruth()
      let found = try set.detectionSet()
      let half = (0..<set.imageCount).map { $0 % 2 == 0 }
      let part = AveragePrecision(ThresholdMatching(truth, found), images: half)
      let alone = AveragePrecision(
        ThresholdMatching(
          try restricted(set.objects, half, set.imageCount, GroundTruth.of),
          try restricted(set.detections, half, set.imageCount, DetectionSet.of)))
      #expect(agree(COCOSummary(part).values, COCOSummary(alone).values), "set \(seed)")
      let whole = COCOSummary(AveragePrecision(ThresholdMatching(truth, found)))
      differing += COCOSummary(part) == whole ? 0 : 1
    }
    #expect(differing > 30)
  }

  @Test func confusionsAgreeWithCounts() throws {
    for seed in 1...60 {
      let (truth, found, matching) = try matched(seed)
      let view = ConfidentMatching(truth, found, matching, confidence: 0.3)
      let confusions = Confusions(view, measure: GeneratedSet(seed: seed).measure)
      for (counts, triples) in zip(view.countsOfImages(), confusions.images) {
        let right = triples.filter { $0.actual == $0.predicted }.map(\.count).reduce(0, +)
        let wrong = triples.filter {
          $0.actual != $0.predicted && $0.predicted != confusions.background
        }.map(\.count).reduce(0, +)
        let missed = triples.filter {
          $0.actual != $0.predicted && $0.actual != confusions.background
        }.map(\.count).reduce(0, +)
        #expect(
          counts
            == Counts(truePositives: right, falsePositives: wrong, falseNegatives: missed))
      }
    }
  }

  @Test func wrongClassIsAMixUpAndTheRestIsBackground() throws {
    let square = Box(x: 0, y: 0, width: 10, height: 10)
    let far = Box(x: 50, y: 0, width: 10, height: 10)
    let truth = try GroundTruth.of(
      [
        .init(image: 0, category: 0, box: square), .init(image: 0, category: 1, box: far),
        .init(image: 0, category: 2, box: Box(x: 90, y: 0, width: 5, height: 5)),
      ], 1)
    let found = try DetectionSet.of(
      [
        .init(image: 0, category: 1, box: square, score: 0.9),
        .init(image: 0, category: 1, box: far, score: 0.8),
        .init(image: 0, category: 0, box: Box(x: 0, y: 70, width: 5, height: 5), score: 0.7),
        .init(image: 0, category: 2, box: square, score: 0.1),
      ], 1)
    let view = ConfidentMatching(truth, found, Matching(truth, found), confidence: 0.5)
    let confusions = Confusions(view)
    #expect(
      confusions.images == [
        [
          .init(actual: 0, predicted: 1, count: 1), .init(actual: 1, predicted: 1, count: 1),
          .init(actual: 2, predicted: 80, count: 1), .init(actual: 80, predicted: 0, count: 1),
        ]
      ])
    #expect(confusions.matrix()[0][1] == 1)
    #expect(confusions.matrix(images: [false]).flatMap(\.self).reduce(0, +) == 0)
  }

  @Test func bestThresholdIsTheLeastOfTheGreatestF1() {
    let counts = [(1, 3, 1), (2, 1, 0), (2, 1, 0), (1, 0, 1)].map {
      Counts(truePositives: $0.0, falsePositives: $0.1, falseNegatives: $0.2)
    }
    #expect(ThresholdSweep.best(counts) == 1)
    #expect(ThresholdSweep.best([Counts(falsePositives: 4)]) == nil)
    #expect(ThresholdSweep.best([]) == nil)
  }

  @Test func performanceByClassTakesItsBestThreshold() throws {
    let (truth, found, matching) = try matched(21)
    let sweep = ThresholdSweep(truth, found, matching)
    let averages = AveragePrecision(ThresholdMatching(truth, found))
    let rows = ClassPerformance.all(averages, sweep)
    #expect(rows.count == 80)
    for row in rows where row.precisionAt50 == nil {
      #expect(row.bestThreshold == nil && row.counts == Counts())
    }
    for row in rows where row.precisionAt50 != nil {
      let best = sweep.classes[row.category].compactMap(\.f1).max()
      #expect(row.counts.f1 == best && row.bestThreshold != nil)
    }
  }

  private func matched(_ seed: Int) throws -> (GroundTruth, DetectionSet, Matching) {
    let set = GeneratedSet(seed: seed)
    let truth = try set.groundTruth()
    let found = try set.detectionSet()
    return (truth, found, Matching(truth, found, rule: MatchingRule(measure: set.measure)))
  }

  private func filtered(_ set: GeneratedSet, least: Double) throws -> DetectionSet {
    try DetectionSet.of(set.detections.filter { $0.score >= least }, set.imageCount)
  }

  private func restricted<Rows>(
    _ rows: [GeneratedSet.Row], _ isIncluded: [Bool], _ imageCount: Int,
    _ make: ([GeneratedSet.Row], Int) throws -> Rows
  ) throws -> Rows {
    try make(rows.filter { isIncluded[$0.image] }, imageCount)
  }
}

extension GroundTruth {
  static func of(_ rows: [GeneratedSet.Row], _ imageCount: Int) throws -> GroundTruth {
    try GroundTruth(
      GeneratedSet.columns(rows), isCrowd: rows.map(\.isCrowd), imageCount: imageCount,
      categoryCount: 80)
  }
}

extension DetectionSet {
  static func of(_ rows: [GeneratedSet.Row], _ imageCount: Int) throws -> DetectionSet {
    try DetectionSet(
      GeneratedSet.columns(rows), scores: rows.map(\.score), imageCount: imageCount,
      categoryCount: 80)
  }
}
