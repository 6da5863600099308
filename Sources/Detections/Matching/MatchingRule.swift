/// What counts as a match.
package struct MatchingRule: Sendable, Equatable {
  /// How detections and objects are compared.
  package var measure: OverlapMeasure
  /// Detections of a class in an image that are looked at, the best first; the others are as if not
  /// there.
  package var mostDetections: Int

  /// Makes a rule; by default that of COCO for boxes.
  package init(measure: OverlapMeasure = .boxes, mostDetections: Int = 100) {
    self.measure = measure
    self.mostDetections = mostDetections
  }
}
