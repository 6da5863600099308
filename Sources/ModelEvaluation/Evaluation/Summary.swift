/// Headline metrics of a whole evaluation; what the task does not have is `nil`.
public struct Summary: Sendable, Equatable {
  /// Mean average precision at IoU 0.5, 0...1; only where boxes or instances are found.
  public var mAP: Double?
  /// Mean intersection over union over the foreground classes, 0...1; only for semantic
  /// segmentation.
  public var mIoU: Double?
  /// Precision on the test split at its F1-optimal threshold, 0...1.
  public var precision: Double?
  /// Recall on the test split at its F1-optimal threshold, 0...1.
  public var recall: Double?

  /// Makes a summary; what is not given is unknown.
  public init(
    mAP: Double? = nil, mIoU: Double? = nil, precision: Double? = nil, recall: Double? = nil
  ) {
    self.mAP = mAP
    self.mIoU = mIoU
    self.precision = precision
    self.recall = recall
  }
}
