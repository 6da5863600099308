/// `vectors`, a document of our own: which vectors clusters were found by, and how.
public struct VectorRun: PanelValue {
  /// An option of `analyze` that was given, for example `--metric` and `cosine`.
  public struct Option: Sendable, Equatable {
    /// Its name with the dashes.
    public var name: String
    /// Its value.
    public var value: String

    /// Makes an option.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What another least size of a cluster gives.
  public struct Size: Sendable, Equatable {
    /// The least size, in images.
    public var minClusterSize: Int
    /// Number of clusters.
    public var clusters: Int
    /// Clusters in which an F1 gap of 0.25 shows.
    public var telling: Int
    /// Share of images in no cluster, 0...1.
    public var noiseRatio: Double?
    /// How far clusters are apart, -1...1; `nil` where that means nothing.
    public var silhouette: Double?

    /// Makes a row.
    public init(
      minClusterSize: Int, clusters: Int, telling: Int, noiseRatio: Double?, silhouette: Double?
    ) {
      self.minClusterSize = minClusterSize
      self.clusters = clusters
      self.telling = telling
      self.noiseRatio = noiseRatio
      self.silhouette = silhouette
    }
  }

  /// The evaluation of the service that the vectors are of, `WORKSPACE/EVAL_ID`; `nil` for files.
  public var service: String?
  /// Files of vectors in the order of rows; paths seen from the evaluation's folder, or from the root.
  public var embeddings: [String]
  /// Two files with the neighbours of each row, or none; paths alike.
  public var neighbors: [String]
  /// File with the names of rows; path alike.
  public var names: String?
  /// The options that were given, but for sizes of clusters.
  public var options: [Option]
  /// How many images were clustered, where others only joined them; `nil` where all were.
  public var sampled: Int?
  /// What a reader should know, a sentence each; it may hold any character.
  public var notes: [String]
  /// What other least sizes give, ascending; empty where they were not tried.
  public var sizes: [Size]

  /// Makes the panel.
  public init(
    service: String? = nil, embeddings: [String] = [], neighbors: [String] = [],
    names: String? = nil, options: [Option] = [], sampled: Int? = nil, notes: [String] = [],
    sizes: [Size] = []
  ) {
    self.service = service
    self.embeddings = embeddings
    self.neighbors = neighbors
    self.names = names
    self.options = options
    self.sampled = sampled
    self.notes = notes
    self.sizes = sizes
  }
}

extension Panels {
  /// Which vectors clusters were found by.
  public var vectors: VectorRun? {
    get { self[VectorRun.self] }
    set { self[VectorRun.self] = newValue }
  }
}
