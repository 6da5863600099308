/// One group of images with the aggregates that the service computed for it.
public struct Cluster: Sendable, Equatable {
  /// Cluster id; ``noiseID`` marks the images that belong to no cluster.
  public var id: Int
  /// Number of images, 0 or more.
  public var numImages: Int
  /// Images per split in the order train, valid, test, then others as first met; splits without
  /// images are left out.
  public var splits: [SplitCount]
  /// Aggregates of the per-image scores.
  public var metrics: Metrics
  /// Names of some of its images, in document order.
  public var sampleImages: [String]

  /// HDBSCAN's id for images that belong to no cluster.
  public static let noiseID = -1

  /// Whether this entry holds the unclustered images.
  public var isNoise: Bool { id == Self.noiseID }

  /// Number of a cluster's images in one split.
  public struct SplitCount: Sendable, Equatable {
    /// Split as sent, usually `train`, `valid` or `test`.
    public var split: String
    /// Number of images.
    public var count: Int

    /// Makes a count.
    public init(split: String, count: Int) {
      self.split = split
      self.count = count
    }
  }

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

  /// Makes a cluster.
  public init(
    id: Int, numImages: Int, splits: [SplitCount] = [], metrics: Metrics = Metrics(),
    sampleImages: [String] = []
  ) {
    self.id = id
    self.numImages = numImages
    self.splits = splits
    self.metrics = metrics
    self.sampleImages = sampleImages
  }
}
