/// The other panels of an evaluation, each as far as its file is there.
public struct Panels: Sendable, Equatable {
  /// Average precision by split, object size and class, or overlap for semantic segmentation.
  public var mapResults: MapResults?
  /// Precision, recall and F1 at every confidence threshold.
  public var confidenceSweep: ConfidenceSweep?
  /// Scores of each class on one split.
  public var performanceByClass: PerformanceByClass?
  /// Which class was taken for which.
  public var confusionMatrix: ConfusionMatrix?
  /// What the service suggests.
  public var recommendations: Recommendations?

  /// Makes panels; what is not given was not in the input.
  public init(
    mapResults: MapResults? = nil, confidenceSweep: ConfidenceSweep? = nil,
    performanceByClass: PerformanceByClass? = nil, confusionMatrix: ConfusionMatrix? = nil,
    recommendations: Recommendations? = nil
  ) {
    self.mapResults = mapResults
    self.confidenceSweep = confidenceSweep
    self.performanceByClass = performanceByClass
    self.confusionMatrix = confusionMatrix
    self.recommendations = recommendations
  }

  /// Whether there is none.
  public var isEmpty: Bool { self == Panels() }
}
