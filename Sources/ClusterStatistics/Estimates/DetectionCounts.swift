/// Objects found, alarms raised for nothing and objects missed, added up over images.
package struct DetectionCounts: Sendable, Equatable {
  /// Correctly found objects.
  package var truePositives: Int
  /// False alarms.
  package var falsePositives: Int
  /// Misses.
  package var falseNegatives: Int

  /// Makes counts of 0 or more.
  package init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    precondition(
      min(truePositives, falsePositives, falseNegatives) >= 0, "counts are never negative")
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// Adds the counts of two sets of images.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      truePositives: left.truePositives + right.truePositives,
      falsePositives: left.falsePositives + right.falsePositives,
      falseNegatives: left.falseNegatives + right.falseNegatives)
  }

  /// F1 pooled over objects (micro): 2 TP / (2 TP + FP + FN); `nil` without any object.
  ///
  /// C. D. Manning, P. Raghavan, H. Schütze (2008), *Introduction to Information Retrieval*, eq. 8.6
  /// and section 13.6. Images with many objects weigh more here than in the mean of per-image F1.
  package var f1: Double? {
    let total = 2 * truePositives + falsePositives + falseNegatives
    return total > 0 ? Double(2 * truePositives) / Double(total) : nil
  }

  /// Share of detections that are right; `nil` without detections.
  package var precision: ProportionInterval? {
    ProportionInterval(count: truePositives, of: truePositives + falsePositives)
  }

  /// Share of objects that are found; `nil` without objects.
  package var recall: ProportionInterval? {
    ProportionInterval(count: truePositives, of: truePositives + falseNegatives)
  }

  /// Share of false alarms among the errors; `nil` without errors.
  package var falseAlarmShare: ProportionInterval? {
    ProportionInterval(count: falsePositives, of: falsePositives + falseNegatives)
  }
}
