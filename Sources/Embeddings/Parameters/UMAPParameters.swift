/// What an embedding depends on; names and defaults are umap-learn's.
public struct UMAPParameters: Sendable, Equatable {
  /// Rows that make up the neighbourhood of a row, itself among them: more show the whole, fewer the parts.
  public var nNeighbors = 15
  /// Dimensions of the embedding.
  public var nComponents = 2
  /// How close points may come to each other.
  public var minDist = 0.1
  /// The scale of the embedding: where far begins.
  public var spread = 1.0
  /// Passes over all edges; nil is 500 up to 10,000 rows, else 200.
  public var nEpochs: Int?
  /// The length of the first steps.
  public var learningRate = 1.0
  /// The weight of pushing away against pulling together.
  public var repulsionStrength = 1.0
  /// Random rows to push away from for each pull.
  public var negativeSampleRate = 5
  /// Between the intersection (0) and the union (1) of the two views of an edge.
  public var setOpMixRatio = 1.0
  /// Neighbours that are connected for sure.
  public var localConnectivity = 1.0
  /// Where the random numbers start.
  public var seed: UInt64 = 42

  /// umap-learn's defaults.
  public init() {}

  /// The number of epochs for `rows` rows.
  public func epochs(rows: Int) -> Int { max(1, nEpochs ?? (rows <= 10_000 ? 500 : 200)) }
}
