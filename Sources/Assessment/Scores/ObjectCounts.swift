package import ClusterStatistics
package import ModelEvaluation

/// Objects found, falsely found and missed, summed over the images that carry counts.
package struct ObjectCounts: Sendable, Equatable {
  /// The sums.
  package private(set) var detections = DetectionCounts()
  /// Images that carry all three counts.
  package private(set) var images = 0

  /// No objects.
  package init() {}

  /// Objects found.
  package var found: Int { detections.truePositives }
  /// Objects missed.
  package var missed: Int { detections.falseNegatives }
  /// Detections of nothing.
  package var falseAlarms: Int { detections.falsePositives }
  /// False alarms and misses together.
  package var errors: Int { detections.falsePositives + detections.falseNegatives }

  /// Adds the image at a row; an image that lacks a count is left out.
  package mutating func add(_ row: Int, of table: ImageTable) {
    let found = table.truePositives[row]
    let alarms = table.falsePositives[row]
    let missed = table.falseNegatives[row]
    guard found >= 0, alarms >= 0, missed >= 0 else { return }
    detections.truePositives += found
    detections.falsePositives += alarms
    detections.falseNegatives += missed
    images += 1
  }

  /// Takes the objects of other images in.
  package mutating func merge(_ other: ObjectCounts) {
    detections = detections + other.detections
    images += other.images
  }
}
