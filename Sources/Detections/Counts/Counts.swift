/// Detections that are right, detections that are wrong, objects that are missed.
package struct Counts: Sendable, Equatable {
  /// Detections that found an object.
  package var truePositives = 0
  /// Detections that found none.
  package var falsePositives = 0
  /// Objects that no detection found.
  package var falseNegatives = 0

  /// Makes counts, by default of nothing.
  package init(truePositives: Int = 0, falsePositives: Int = 0, falseNegatives: Int = 0) {
    self.truePositives = truePositives
    self.falsePositives = falsePositives
    self.falseNegatives = falseNegatives
  }

  /// Share of detections that are right; `nil` without a detection.
  package var precision: Double? { Self.ratio(truePositives, truePositives + falsePositives) }
  /// Share of objects that are found; `nil` without an object.
  package var recall: Double? { Self.ratio(truePositives, truePositives + falseNegatives) }
  /// Harmonic mean of both, 2 TP / (2 TP + FP + FN); `nil` without a detection and an object.
  package var f1: Double? {
    Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
  }

  /// Adds further counts.
  package static func += (one: inout Counts, other: Counts) {
    one.truePositives += other.truePositives
    one.falsePositives += other.falsePositives
    one.falseNegatives += other.falseNegatives
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
