/// `performance-by-class`: how good the model is at each class on one split.
public struct PerformanceByClass: PanelValue {
  /// The split that was asked for.
  public var split: String?
  /// Task as this panel names it.
  public var taskType: String?
  /// Classes in document order; names may repeat.
  public var classes: [Class]

  /// One class.
  public struct Class: Sendable, Equatable {
    /// Name, which may hold any character.
    public var name: String
    /// Its metrics as sent: zeros where the split has no instance of it.
    public var metrics: ClassMetrics
    /// Whether the split has an instance of it; the zeros of a class without any say nothing.
    public var hasInstances: Bool

    /// Makes a class.
    public init(name: String, metrics: ClassMetrics, hasInstances: Bool = true) {
      self.name = name
      self.metrics = metrics
      self.hasInstances = hasInstances
    }
  }

  /// Makes the panel.
  public init(split: String? = nil, taskType: String? = nil, classes: [Class]) {
    self.split = split
    self.taskType = taskType
    self.classes = classes
  }
}

extension Panels {
  /// Scores of each class on one split.
  public var performanceByClass: PerformanceByClass? {
    get { self[PerformanceByClass.self] }
    set { self[PerformanceByClass.self] = newValue }
  }
}
