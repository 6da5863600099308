import Clustering
import Embeddings
import Neighbors

/// How images are clustered by their vectors; names and defaults of umap-learn and hdbscan but where told.
package struct VectorSettings: Sendable {
  /// The space in which clusters are found.
  package enum Projection: String, CaseIterable, Sendable {
    /// Vectors as they are.
    case none
    /// Fewer dimensions by UMAP.
    case umap
  }

  /// How far vectors are apart.
  package enum Metric: String, CaseIterable, Sendable {
    /// The straight distance.
    case euclidean
    /// 1 minus the cosine of the angle.
    case cosine
  }

  /// How clusters are selected.
  package enum SelectionMethod: String, CaseIterable, Sendable {
    /// The most stable: excess of mass.
    case eom
    /// The innermost: smaller and more of them.
    case leaf
  }

  /// The least number of images of a cluster.
  package enum ClusterSize: Sendable, Equatable {
    /// What the images can tell apart: see ``ProposedClusterSize``.
    case auto
    /// A number of images.
    case images(Int)
  }

  /// Where clusters are found.
  package var projection = Projection.umap
  /// How far vectors are apart.
  package var metric = Metric.euclidean
  /// Neighbours of an image, itself among them; 30, as the service has it.
  package var nNeighbors = 30
  /// How close images may come to each other; 0.05, as the service has it.
  package var minDist = 0.05
  /// Dimensions in which clusters are found; 10, as the service has it.
  package var nComponents = 10
  /// Where random numbers start.
  package var seed: UInt64 = 42
  /// The least number of images of a cluster.
  package var minClusterSize = ClusterSize.auto
  /// Other images within a dense image's reach; as many as make a cluster when `nil`.
  package var minSamples: Int?
  /// How clusters are selected.
  package var clusterSelectionMethod = SelectionMethod.eom
  /// Clusters that split off below this distance are merged.
  package var clusterSelectionEpsilon = 0.0
  /// The greatest cluster that excess of mass selects; `nil` for no limit.
  package var maxClusterSize: Int?
  /// Images that are clustered where there are more, all others joining the nearest of them;
  /// ``usualSample`` when `nil`, and all where their neighbours are given.
  package var sample: Int?
  /// Images up to which each is compared with all others; as many as that is the faster way for when
  /// `nil`.
  package var mostExactImages: Int?
  /// At most so many threads, all processors when `nil`; no result depends on it.
  package var threads: Int?
  /// Bytes that may be used; what is free when `nil`.
  package var memoryLimit: Int?

  /// So many images are clustered without a word: beyond, finding neighbours takes hours.
  package static let usualSample = 100_000

  /// The default settings.
  package init() {}

  /// Refuses what no clustering can have.
  package func check() throws(VectorError) {
    guard nNeighbors >= 2 else {
      throw VectorError("n_neighbors: expected a whole number of at least 2, found \(nNeighbors)")
    }
    guard (0...1).contains(minDist) else {
      throw VectorError("min_dist: expected a number from 0 to 1, found \(minDist)")
    }
    guard (1...100).contains(nComponents) else {
      throw VectorError("n_components: expected a whole number from 1 to 100, found \(nComponents)")
    }
    if let sample, sample < 2 {
      throw VectorError("sample: expected a whole number of at least 2, found \(sample)")
    }
    guard case .images(let size) = minClusterSize else {
      _ = try clustering(minClusterSize: min(2, maxClusterSize ?? 2))
      return
    }
    _ = try clustering(minClusterSize: size)
  }

  /// The parameters of a clustering with clusters of at least so many images.
  func clustering(minClusterSize: Int) throws(VectorError) -> HDBSCAN.Parameters {
    do {
      return try HDBSCAN.Parameters(
        minClusterSize: minClusterSize, minSamples: minSamples,
        clusterSelectionMethod: clusterSelectionMethod == .eom ? .excessOfMass : .leaf,
        clusterSelectionEpsilon: clusterSelectionEpsilon, maxClusterSize: maxClusterSize)
    } catch {
      throw VectorError("\(error)")
    }
  }

  /// Threads and instructions.
  var execution: Execution { threads.map { Execution(threads: $0) } ?? Execution() }

  /// The metric of neighbours.
  var neighborMetric: Neighbors.Metric { metric == .euclidean ? .euclidean : .cosine }

  /// The parameters of a projection.
  func embedding(dimensions: Int) -> UMAPParameters {
    var parameters = UMAPParameters()
    parameters.nNeighbors = nNeighbors
    parameters.minDist = minDist
    parameters.nComponents = dimensions
    parameters.seed = seed
    return parameters
  }
}
