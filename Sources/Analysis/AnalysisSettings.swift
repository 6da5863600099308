package import Detections

/// How detections are judged.
package struct AnalysisSettings: Sendable {
  /// Overlap from which on, inclusive, a detection finds an object, 0...1.
  package var overlap = 0.5
  /// The least confidence of a detection that counts, inclusive; that of greatest F1 when `nil`.
  package var confidence: Double?
  /// What is compared.
  package var measure = OverlapMeasure.boxes

  /// Makes the default settings.
  package init() {}

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - overlap: From which on a detection finds an object, 0...1.
  ///   - confidence: The least that counts; that of greatest F1 when `nil`.
  ///   - comparesOutlines: Compare outlines instead of boxes.
  package init(overlap: Double, confidence: Double?, comparesOutlines: Bool) {
    self.overlap = overlap
    self.confidence = confidence
    measure = comparesOutlines ? .masks : .boxes
  }
}
