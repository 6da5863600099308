/// `map-results`: how good detections are on each split, by object size and by class.
public struct MapResults: PanelValue {
  /// Splits in the order train, valid, test, then others as first met.
  public var splits: [Split]
  /// Task as this panel names it, for example `semantic-segmentation`.
  public var taskType: String?

  /// One split.
  public struct Split: Sendable, Equatable {
    /// Split as sent, usually `train`, `valid` or `test`.
    public var name: String
    /// All objects of all classes.
    public var metrics: ClassMetrics
    /// Small, medium and large objects, as far as they are given.
    public var sizes: [Size]
    /// Classes by name, in byte order of the names: the order of a document's keys means nothing.
    public var classes: [Class]

    /// Makes a split.
    public init(
      name: String, metrics: ClassMetrics, sizes: [Size] = [], classes: [Class] = []
    ) {
      self.name = name
      self.metrics = metrics
      self.sizes = sizes
      self.classes = classes
    }
  }

  /// Objects of one size.
  public struct Size: Sendable, Equatable {
    /// `small`, `medium` or `large`.
    public var name: String
    /// Their metrics; empty when there is no object of that size.
    public var metrics: ClassMetrics

    /// Makes a size.
    public init(name: String, metrics: ClassMetrics) {
      self.name = name
      self.metrics = metrics
    }
  }

  /// One class.
  public struct Class: Sendable, Equatable {
    /// Name, which may hold any character.
    public var name: String
    /// Its metrics; empty when the split has no object of the class.
    public var metrics: ClassMetrics
    /// The same by object size.
    public var sizes: [Size]

    /// Makes a class.
    public init(name: String, metrics: ClassMetrics, sizes: [Size] = []) {
      self.name = name
      self.metrics = metrics
      self.sizes = sizes
    }
  }

  /// Makes map results.
  public init(splits: [Split], taskType: String? = nil) {
    self.splits = splits
    self.taskType = taskType
  }

  /// Whether pixels were judged, not boxes or instances.
  public var isSemanticSegmentation: Bool {
    if let taskType { return taskType == Self.semanticSegmentation }
    return splits.contains { $0.metrics.iou != nil && !$0.metrics.hasAveragePrecision }
  }

  static let semanticSegmentation = "semantic-segmentation"
}

extension Panels {
  /// Average precision by split, object size and class, or overlap for semantic segmentation.
  public var mapResults: MapResults? {
    get { self[MapResults.self] }
    set { self[MapResults.self] = newValue }
  }
}
