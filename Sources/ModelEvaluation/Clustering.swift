/// The clustering run that grouped the images.
public struct Clustering: Sendable, Equatable {
  /// Name of the method, `hdbscan` in all known documents.
  public var method: String?
  /// Number of clusters as declared; the report counts the clusters itself.
  public var nClusters: Int?
  /// Share of images in noise, 0...1, as declared.
  public var noiseRatio: Double?
  /// Silhouette coefficient, -1...1.
  public var silhouetteScore: Double?
  /// Parameters in document order; values as text (`min_cluster_size`: `2`).
  public var parameters: [Parameter]
  /// Seconds the service needed.
  public var processingTimeSeconds: Double?

  /// One parameter of the method.
  public struct Parameter: Sendable, Equatable {
    /// Key as sent, snake_case.
    public var name: String
    /// Value as text.
    public var value: String

    /// Makes a parameter.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a clustering run; what is not given is unknown.
  public init(
    method: String? = nil, nClusters: Int? = nil, noiseRatio: Double? = nil,
    silhouetteScore: Double? = nil, parameters: [Parameter] = [],
    processingTimeSeconds: Double? = nil
  ) {
    self.method = method
    self.nClusters = nClusters
    self.noiseRatio = noiseRatio
    self.silhouetteScore = silhouetteScore
    self.parameters = parameters
    self.processingTimeSeconds = processingTimeSeconds
  }
}
