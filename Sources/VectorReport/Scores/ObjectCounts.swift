package import ModelEvaluation

/// Objects found, falsely found and missed, summed over images.
package struct ObjectCounts: Sendable, Equatable {
  /// Objects found.
  package private(set) var truePositives = 0
  /// False alarms.
  package private(set) var falsePositives = 0
  /// Misses.
  package private(set) var falseNegatives = 0
  /// Images that carry all three counts.
  package private(set) var images = 0

  /// No objects.
  package init() {}

  /// False alarms and misses together.
  package var errors: Int { falsePositives + falseNegatives }

  /// F1 pooled over all objects (micro): 2 TP / (2 TP + FP + FN); `nil` without objects.
  package var f1: Double? { ratio(2 * truePositives, of: 2 * truePositives + errors) }
  /// Precision pooled over all objects.
  package var precision: Double? { ratio(truePositives, of: truePositives + falsePositives) }
  /// Recall pooled over all objects.
  package var recall: Double? { ratio(truePositives, of: truePositives + falseNegatives) }

  /// Adds the image at a row; an image that lacks a count is left out.
  package mutating func add(_ row: Int, of table: ImageTable) {
    let found = table.truePositives[row]
    let alarms = table.falsePositives[row]
    let missed = table.falseNegatives[row]
    guard found >= 0, alarms >= 0, missed >= 0 else { return }
    truePositives += found
    falsePositives += alarms
    falseNegatives += missed
    images += 1
  }

  /// Takes the objects of other images in.
  package mutating func merge(_ other: ObjectCounts) {
    truePositives += other.truePositives
    falsePositives += other.falsePositives
    falseNegatives += other.falseNegatives
    images += other.images
  }

  private func ratio(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
