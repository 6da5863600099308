/// The metrics that the service gives of a split, of a class, or of objects of one size.
///
/// Detection and instance segmentation have the `map` values, semantic segmentation has `iou`; what
/// is null, absent or not finite is `nil`.
public struct ClassMetrics: Sendable, Equatable {
  /// Average precision at IoU 0.5, 0...1; over several classes their mean.
  public var map50: Double?
  /// Average precision at IoU 0.75.
  public var map75: Double?
  /// Mean of the average precisions at IoU 0.5 to 0.95 in steps of 0.05.
  public var map50To95: Double?
  /// Intersection over union of the pixels, 0...1; over several classes their mean.
  public var iou: Double?
  /// Precision, 0...1; of pixels for semantic segmentation.
  public var precision: Double?
  /// Recall, 0...1; of pixels for semantic segmentation.
  public var recall: Double?
  /// F1, 0...1.
  public var f1: Double?
  /// The threshold, a fraction, at which F1 is greatest.
  public var optimalThreshold: Double?

  /// Makes metrics; what is not given is unknown.
  public init(
    map50: Double? = nil, map75: Double? = nil, map50To95: Double? = nil, iou: Double? = nil,
    precision: Double? = nil, recall: Double? = nil, f1: Double? = nil,
    optimalThreshold: Double? = nil
  ) {
    self.map50 = map50
    self.map75 = map75
    self.map50To95 = map50To95
    self.iou = iou
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.optimalThreshold = optimalThreshold
  }

  /// Whether any average precision is known.
  public var hasAveragePrecision: Bool { map50 != nil || map75 != nil || map50To95 != nil }
  /// Whether nothing at all is known.
  public var isEmpty: Bool { self == ClassMetrics() }
}
