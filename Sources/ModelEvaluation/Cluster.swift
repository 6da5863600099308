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

  /// What people call the cluster of an id: `Cluster 6`, or `Noise` for the images of no cluster.
  package static func name(_ id: Int) -> String { id == noiseID ? "Noise" : "Cluster \(id)" }

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
