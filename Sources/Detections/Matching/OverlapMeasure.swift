/// How a detection is compared with an object.
package enum OverlapMeasure: Sendable {
  /// By their boxes.
  case boxes
  /// By their outlines, which both sides must have.
  case masks
}

/// Overlaps of detections with objects, by place.
struct Overlaps {
  let groundTruth: GroundTruth
  let detections: DetectionSet
  let measure: OverlapMeasure

  init(_ groundTruth: GroundTruth, _ detections: DetectionSet, _ measure: OverlapMeasure) {
    precondition(
      measure == .boxes || (groundTruth.masks != nil && detections.masks != nil),
      "masks must be there to be compared")
    self.groundTruth = groundTruth
    self.detections = detections
    self.measure = measure
  }

  /// Intersection over union, or over the detection for a crowd region; 0...1.
  func callAsFunction(_ detection: Int, _ object: Int) -> Double {
    measure == .boxes
      ? detections.boxes[detection].overlap(
        groundTruth.boxes[object], isCrowd: groundTruth.isCrowd[object])
      : maskOverlap(detection, object)
  }

  private func maskOverlap(_ detection: Int, _ object: Int) -> Double {
    guard let ours = detections.masks, let theirs = groundTruth.masks else { return 0 }
    let (row, other) = (Int(detections.rows[detection]), Int(groundTruth.rows[object]))
    guard ours.isSameSize(row, theirs, other),
      ours.bounds[row].intersection(theirs.bounds[other]) > 0
    else { return 0 }
    let shared = Double(MaskOverlap.intersection(ours, row, theirs, other))
    guard shared > 0 else { return 0 }
    let isCrowd = groundTruth.isCrowd[object]
    return shared / (isCrowd ? ours.areas[row] : ours.areas[row] + theirs.areas[other] - shared)
  }
}
