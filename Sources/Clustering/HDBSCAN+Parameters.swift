public import PlainText

extension HDBSCAN {
  /// How clusters are taken from the tree of all densities.
  public enum SelectionMethod: String, Sendable, CaseIterable {
    /// The clusters that are most stable; hdbscan's `eom`.
    case excessOfMass = "eom"
    /// The innermost clusters: smaller and more of them.
    case leaf
  }

  /// What to look for; names and defaults are those of the hdbscan package.
  public struct Parameters: Sendable, Equatable {
    /// Points that make a cluster, at least 2.
    public let minClusterSize: Int
    /// Other points within a dense point's reach, at least 1; more of them make more noise.
    public let minSamples: Int
    /// How clusters are selected.
    public let clusterSelectionMethod: SelectionMethod
    /// Clusters that split off below this distance are merged; 0 merges none.
    public let clusterSelectionEpsilon: Double
    /// Excess of mass selects no larger cluster; nil for no limit.
    public let maxClusterSize: Int?
    /// Whether all points may be one cluster.
    public let allowSingleCluster: Bool

    /// Checks and takes parameters; `minSamples` follows `minClusterSize` unless given.
    public init(
      minClusterSize: Int = 5, minSamples: Int? = nil,
      clusterSelectionMethod: SelectionMethod = .excessOfMass,
      clusterSelectionEpsilon: Double = 0, maxClusterSize: Int? = nil,
      allowSingleCluster: Bool = false
    ) throws(ParametersError) {
      guard minClusterSize >= 2 else { throw .minClusterSize(minClusterSize) }
      if let minSamples, minSamples < 1 { throw .minSamples(minSamples) }
      guard clusterSelectionEpsilon >= 0, clusterSelectionEpsilon.isFinite else {
        throw .clusterSelectionEpsilon(clusterSelectionEpsilon)
      }
      if let maxClusterSize, maxClusterSize < minClusterSize {
        throw .maxClusterSize(maxClusterSize, minClusterSize: minClusterSize)
      }
      self.minClusterSize = minClusterSize
      self.minSamples = minSamples ?? minClusterSize
      self.clusterSelectionMethod = clusterSelectionMethod
      self.clusterSelectionEpsilon = clusterSelectionEpsilon
      self.maxClusterSize = maxClusterSize
      self.allowSingleCluster = allowSingleCluster
    }
  }

  /// A parameter that no clustering can have.
  public enum ParametersError: ExplainedError, Equatable {
    /// Fewer than 2 points in a cluster.
    case minClusterSize(Int)
    /// Fewer than 1 sample.
    case minSamples(Int)
    /// A distance that is negative, infinite or not a number.
    case clusterSelectionEpsilon(Double)
    /// A largest size below the least.
    case maxClusterSize(Int, minClusterSize: Int)

    /// One sentence: parameter, expectation, finding.
    public var sentences: [String] { [sentence] }

    /// What kind of fault it is.
    public var cause: ErrorCause { .badArgument }

    private var sentence: String {
      switch self {
      case .minClusterSize(let found):
        "min_cluster_size: expected a whole number of at least 2, found \(found)"
      case .minSamples(let found):
        "min_samples: expected a whole number of at least 1, found \(found)"
      case .clusterSelectionEpsilon(let found):
        "cluster_selection_epsilon: expected a distance of at least 0, found \(found)"
      case .maxClusterSize(let found, let minClusterSize):
        "max_cluster_size: expected at least min_cluster_size, which is \(minClusterSize), "
          + "found \(found)"
      }
    }
  }
}
