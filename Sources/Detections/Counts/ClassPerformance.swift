/// How good a model is at each class over some images.
package struct ClassPerformance: Sendable, Equatable {
  /// Index of the class.
  package let category: Int
  /// Average precision at overlap 0.5; `nil` without an object, as the next two.
  package let precisionAt50: Double?
  /// Average precision at overlap 0.75.
  package let precisionAt75: Double?
  /// Average precision over overlap 0.5 to 0.95.
  package let averagePrecision: Double?
  /// The confidence of greatest F1; `nil` without an object.
  package let bestThreshold: Double?
  /// Counts there; of nothing without an object.
  package let counts: Counts

  /// All classes, in order.
  ///
  /// - Parameters:
  ///   - averages: Average precision at COCO's thresholds.
  ///   - sweep: Counts by confidence over the same images.
  package static func all(
    _ averages: AveragePrecision, _ sweep: ThresholdSweep
  ) -> [ClassPerformance] {
    sweep.classes.indices.map { category in
      let best = ThresholdSweep.best(sweep.classes[category])
      return ClassPerformance(
        category: category, precisionAt50: averages.precision(of: category, threshold: 0),
        precisionAt75: averages.precision(of: category, threshold: 5),
        averagePrecision: averages.precision(of: category),
        bestThreshold: best.map { sweep.thresholds[$0] },
        counts: best.map { sweep.classes[category][$0] } ?? Counts())
    }
  }
}
