public import FoundationEssentials
package import Parallel

/// Density-based clusters of all densities at once: HDBSCAN*.
///
/// R. Campello, D. Moulavi, J. Sander (2013), "Density-based clustering based on hierarchical density
/// estimates"; L. McInnes, J. Healy (2017), "Accelerated hierarchical density based clustering". Exact,
/// Euclidean, the same at any number of threads and in any order of rows; labels, probabilities and
/// persistences are those of the hdbscan package (0.8.44) on the same spanning tree.
public struct HDBSCAN: Sendable {
  /// What to look for.
  public let parameters: Parameters

  /// Takes parameters.
  public init(_ parameters: Parameters) { self.parameters = parameters }

  /// Clusters points on at most so many threads, which change nothing but the time.
  public func cluster(
    _ points: Points, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> Clusters {
    cluster(points, threads: Threads(threads))
  }

  /// Clusters points by running every stage.
  package func cluster(_ points: Points, threads: Threads) -> Clusters {
    guard points.count > 1 else { return .noise(count: points.count) }
    let core = CoreDistances(points, minSamples: parameters.minSamples, threads: threads)
    return cluster(points, along: MinimumSpanningTree(points, core, threads: threads))
  }

  /// Clusters points by the stages after the spanning tree, which depends on `minSamples` alone.
  package func cluster(_ points: Points, along tree: MinimumSpanningTree) -> Clusters {
    let condensed = CondensedTree(
      SingleLinkageTree(tree), minClusterSize: parameters.minClusterSize)
    let selection = ClusterSelection(condensed, parameters)
    let memberships = Memberships(condensed, selection, parameters)
    return Clusters(
      labels: points.inRowOrder(memberships.labels),
      probabilities: points.inRowOrder(memberships.probabilities),
      persistences: memberships.persistences)
  }

  /// A flat clustering, in the order of rows.
  public struct Clusters: Sendable, Equatable {
    /// Cluster of each row from 0; nil for noise.
    public let labels: [Int?]
    /// How firmly each row belongs to its cluster, 0...1; 0 for noise.
    public let probabilities: [Double]
    /// How long each cluster lasts over all densities, up to 1.
    public let persistences: [Double]

    /// Number of clusters.
    public var count: Int { persistences.count }

    /// Nothing but noise.
    static func noise(count: Int) -> Clusters {
      Clusters(
        labels: Array(repeating: nil, count: count),
        probabilities: Array(repeating: 0, count: count), persistences: [])
    }
  }
}
