extension Cluster {
  /// Mean, spread and range of per-image scores over all images of a cluster.
  public struct Metrics: Sendable, Equatable {
    /// Mean of per-image F1, 0...1.
    public var f1Mean: Double?
    /// Population standard deviation (ddof 0) of per-image F1.
    public var f1Std: Double?
    /// Least per-image F1.
    public var f1Min: Double?
    /// Greatest per-image F1.
    public var f1Max: Double?
    /// Mean of per-image precision.
    public var precisionMean: Double?
    /// Mean of per-image recall.
    public var recallMean: Double?

    /// Makes metrics; what is not given is unknown.
    public init(
      f1Mean: Double? = nil, f1Std: Double? = nil, f1Min: Double? = nil, f1Max: Double? = nil,
      precisionMean: Double? = nil, recallMean: Double? = nil
    ) {
      self.f1Mean = f1Mean
      self.f1Std = f1Std
      self.f1Min = f1Min
      self.f1Max = f1Max
      self.precisionMean = precisionMean
      self.recallMean = recallMean
    }
  }
}

extension Cluster.Metrics {
  /// A metric by its name in documents and in data files.
  package typealias Named = (
    name: StaticString, path: any WritableKeyPath<Cluster.Metrics, Double?> & Sendable
  )

  /// Every metric, once: what is read, written, compared with records and put into data files.
  package static let named: [Named] = [
    ("f1Mean", \.f1Mean), ("f1Std", \.f1Std), ("f1Min", \.f1Min), ("f1Max", \.f1Max),
    ("precisionMean", \.precisionMean), ("recallMean", \.recallMean),
  ]

  /// The metrics of images whose scores were added up.
  package init(f1: Spread, precision: Spread, recall: Spread) {
    self.init(
      f1Mean: f1.known(\.mean), f1Std: f1.known(\.deviation), f1Min: f1.known(\.least),
      f1Max: f1.known(\.greatest), precisionMean: precision.known(\.mean),
      recallMean: recall.known(\.mean))
  }
}
