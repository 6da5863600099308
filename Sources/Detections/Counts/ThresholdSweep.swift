/// Counts at every confidence threshold, from one matching.
///
/// Over all classes the counts are added before scores are taken from them, so that frequent classes
/// weigh more; the mean of average precision over classes is another thing.
package struct ThresholdSweep: Sendable {
  /// Confidence thresholds, ascending; a detection of just that score is there.
  package let thresholds: [Double]
  /// Counts of all classes by threshold.
  package let overall: [Counts]
  /// Counts by class, then threshold.
  package let classes: [[Counts]]

  /// 0 to 0.99 in steps of 0.01.
  package static let hundredths: [Double] = (0..<100).map { Double($0) / 100 }

  /// Sweeps over a matching.
  ///
  /// - Parameter images: Whether each image counts; all when `nil`.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet, _ matching: Matching,
    thresholds: [Double] = ThresholdSweep.hundredths, images: [Bool]? = nil
  ) {
    self.thresholds = thresholds
    var bins = SweepBins(categoryCount: groundTruth.categoryCount, thresholds: thresholds)
    for place in 0..<groundTruth.boxes.count where !groundTruth.isCrowd[place] {
      guard images?[Int(groundTruth.boxes.images[place])] ?? true else { continue }
      bins.addObject(category: Int(groundTruth.boxes.categories[place]))
    }
    for place in 0..<detections.boxes.count where !matching.isIgnored[place] {
      guard images?[Int(detections.boxes.images[place])] ?? true else { continue }
      bins.addDetection(
        category: Int(detections.boxes.categories[place]), score: detections.scores[place],
        isRight: matching.objectOfDetection[place] >= 0)
    }
    classes = bins.counts()
    overall = thresholds.indices.map { [classes] index in
      classes.reduce(into: Counts()) { $0 += $1[index] }
    }
  }

  /// Position of the threshold of greatest F1, of equal ones the least; `nil` without an object.
  package static func best(_ counts: [Counts]) -> Int? {
    guard let first = counts.first, first.recall != nil else { return nil }
    return counts.indices.reduce(0) { best, index in
      (counts[index].f1 ?? 0) > (counts[best].f1 ?? 0) ? index : best
    }
  }
}

/// Detections by class and by how many thresholds their scores reach.
private struct SweepBins {
  private let thresholds: [Double]
  private var objects: [Int]
  private var right: [Int]
  private var wrong: [Int]

  init(categoryCount: Int, thresholds: [Double]) {
    self.thresholds = thresholds
    objects = [Int](repeating: 0, count: categoryCount)
    right = [Int](repeating: 0, count: categoryCount * (thresholds.count + 1))
    wrong = right
  }

  mutating func addObject(category: Int) { objects[category] += 1 }

  mutating func addDetection(category: Int, score: Double, isRight: Bool) {
    let bin = category * (thresholds.count + 1) + reached(score)
    if isRight { right[bin] += 1 } else { wrong[bin] += 1 }
  }

  /// How many thresholds a score reaches, by halving.
  private func reached(_ score: Double) -> Int {
    var range = thresholds.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range =
        thresholds[middle] <= score
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  func counts() -> [[Counts]] {
    objects.indices.map { category in
      var sum = Counts(falseNegatives: objects[category])
      var counts = [Counts](repeating: sum, count: thresholds.count)
      for index in thresholds.indices.reversed() {
        let bin = category * (thresholds.count + 1) + index + 1
        sum.truePositives += right[bin]
        sum.falsePositives += wrong[bin]
        sum.falseNegatives -= right[bin]
        counts[index] = sum
      }
      return counts
    }
  }
}
