/// The reduction of embeddings before clustering.
///
/// Its target space is where clusters were found; it is not the 2-d map.
public struct Preprocessing: Sendable, Equatable {
  /// Name of the method, `umap` in all known documents.
  public var method: String?
  /// Dimensions of the embeddings.
  public var originalDimensions: Int?
  /// Dimensions of the space in which clusters were found.
  public var targetDimensions: Int?
  /// UMAP's neighbour count.
  public var nNeighbors: Int?
  /// UMAP's minimum distance.
  public var minDistance: Double?

  /// Makes a preprocessing step; what is not given is unknown.
  public init(
    method: String? = nil, originalDimensions: Int? = nil, targetDimensions: Int? = nil,
    nNeighbors: Int? = nil, minDistance: Double? = nil
  ) {
    self.method = method
    self.originalDimensions = originalDimensions
    self.targetDimensions = targetDimensions
    self.nNeighbors = nNeighbors
    self.minDistance = minDistance
  }
}
