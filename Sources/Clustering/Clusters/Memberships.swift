/// Which cluster each position belongs to, and how firmly.
///
/// Rules at the edge are hdbscan's: its `do_labelling`, `get_probabilities` and `get_stability_scores`.
package struct Memberships: Sendable, Equatable {
  /// Place of the cluster in the selection; nil for noise.
  package private(set) var labels: [Int?]
  /// Lambda at which a point leaves its cluster, as a share of the greatest there; 1 where that is 0 or
  /// the point's is infinite, 0 for noise.
  package private(set) var probabilities: [Double]
  /// Of each cluster: its stability as a share of what it could be, 1 where that has no bound.
  package private(set) var persistences: [Double]

  /// Places each point in the innermost selected cluster that it falls out of.
  package init(
    _ tree: CondensedTree, _ selection: ClusterSelection, _ parameters: HDBSCAN.Parameters
  ) {
    let clusters = ClusterTree(tree)
    let owners = Self.owners(clusters, selection.clusters.map { $0 - tree.pointCount })
    let leastOfRoot = Self.leastLambdaOfRoot(clusters, selection, parameters)
    labels = Array(repeating: nil, count: tree.pointCount)
    probabilities = Array(repeating: 0, count: tree.pointCount)
    for row in tree.rows where row.child < tree.pointCount {
      guard let label = owners[row.parent - tree.pointCount] else { continue }
      let cluster = selection.clusters[label] - tree.pointCount
      if cluster == 0, !(leastOfRoot.map { row.lambda >= $0 } ?? false) { continue }
      labels[row.child] = label
      probabilities[row.child] = Self.probability(row.lambda, of: clusters.clusters[cluster].death)
    }
    persistences = Self.persistences(selection, labels, clusters.greatestLambda)
  }

  /// The label of the innermost selected cluster around each cluster.
  private static func owners(_ tree: ClusterTree, _ selected: [Int]) -> [Int?] {
    var owners = [Int?](repeating: nil, count: tree.clusters.count)
    for (label, cluster) in selected.enumerated() { owners[cluster] = label }
    for (cluster, values) in tree.clusters.enumerated() where owners[cluster] == nil {
      owners[cluster] = values.parent.flatMap { owners[$0] }
    }
    return owners
  }

  /// Lambda from which a point belongs to the root when that is the only cluster; nil when it is not.
  private static func leastLambdaOfRoot(
    _ tree: ClusterTree, _ selection: ClusterSelection, _ parameters: HDBSCAN.Parameters
  ) -> Double? {
    guard selection.clusters.count == 1, parameters.allowSingleCluster else { return nil }
    let epsilon = parameters.clusterSelectionEpsilon
    return epsilon > 0 ? 1 / epsilon : tree.clusters[0].death
  }

  private static func probability(_ lambda: Double, of greatest: Double) -> Double {
    greatest == 0 || !lambda.isFinite ? 1 : min(lambda, greatest) / greatest
  }

  private static func persistences(
    _ selection: ClusterSelection, _ labels: [Int?], _ greatest: Double
  ) -> [Double] {
    var sizes = selection.clusters.map { _ in 0 }
    for case let label? in labels { sizes[label] += 1 }
    return zip(selection.stabilities, sizes).map { stability, size in
      greatest.isInfinite || greatest == 0 || size == 0
        ? 1 : stability / (Double(size) * greatest)
    }
  }
}
