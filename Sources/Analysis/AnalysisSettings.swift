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
}
