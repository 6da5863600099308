package import Embeddings

/// A step from vectors to clusters, in the order in which they come.
package enum AnalysisStage: Sendable, Equatable {
  /// Reading the vectors.
  case reading
  /// A step of the projection.
  case projection(UMAPStage)
  /// Finding clusters and how far they are apart.
  case clusters
  /// Taking images that were not clustered to the nearest that were.
  case joining

  /// What is being done, for people.
  package var words: String {
    switch self {
    case .reading: "reading vectors"
    case .projection(.neighbors): "finding neighbours"
    case .projection(.start): "placing images"
    case .projection(.layout): "laying out the map"
    case .clusters: "finding clusters"
    case .joining: "joining the other images"
    }
  }
}
