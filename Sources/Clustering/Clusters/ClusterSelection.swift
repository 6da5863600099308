/// The clusters that a flat clustering takes from a condensed tree; none lies within another but where a
/// split stands at the selection's epsilon exactly.
///
/// R. Campello, D. Moulavi, J. Sander (2013), section 5, for the excess of mass; C. Malzer, M. Baum
/// (2019), "A hybrid approach to hierarchical density-based cluster selection", for epsilon. Each rule at
/// the edge is hdbscan's.
package struct ClusterSelection: Sendable, Equatable {
  /// Numbers in the condensed tree, ascending; a cluster's label is its place here.
  package let clusters: [Int]
  /// Stability of each.
  package let stabilities: [Double]

  /// Selects by the parameters' method, epsilon, largest size and whether the root may be one.
  package init(_ tree: CondensedTree, _ parameters: HDBSCAN.Parameters) {
    var selection = Selector(tree: ClusterTree(tree), parameters: parameters)
    let selected = tree.rows.isEmpty ? [] : selection.select()
    clusters = selected.map { $0 + tree.pointCount }
    stabilities = selected.map { selection.stabilities[$0] }
  }

  private struct Selector {
    let tree: ClusterTree
    let parameters: HDBSCAN.Parameters
    /// Of each cluster; of one that gave way to those in it, theirs.
    var stabilities: [Double]

    init(tree: ClusterTree, parameters: HDBSCAN.Parameters) {
      self.tree = tree
      self.parameters = parameters
      stabilities = tree.clusters.map(\.stability)
    }

    /// Numbers of the selected clusters, ascending.
    mutating func select() -> [Int] {
      switch parameters.clusterSelectionMethod {
      case .excessOfMass:
        return merged(excessOfMass())
      case .leaf:
        // A root that never splits is no leaf.
        return merged(
          tree.clusters.indices.dropFirst().filter { tree.clusters[$0].children.isEmpty })
      }
    }

    /// Bottom up, a cluster wins unless those in it are more stable together or it is too large.
    private mutating func excessOfMass() -> [Int] {
      let lowest = parameters.allowSingleCluster ? 0 : 1
      var wins = tree.clusters.map { _ in false }
      for cluster in tree.clusters.indices.dropFirst(lowest).reversed() {
        // hdbscan sums in single precision.
        let within = tree.clusters[cluster].children.reduce(Float(0)) {
          Float(Double($0) + stabilities[$1])
        }
        let isTooLarge = parameters.maxClusterSize.map { tree.clusters[cluster].size > $0 }
        if Double(within) > stabilities[cluster] || isTooLarge == true {
          stabilities[cluster] = Double(within)
        } else {
          wins[cluster] = true
        }
      }
      return outermost(wins)
    }

    /// The winners that are in no other winner.
    private func outermost(_ wins: [Bool]) -> [Int] {
      var isTaken = wins
      var selected: [Int] = []
      for (cluster, wins) in wins.enumerated() {
        let isWithin = tree.clusters[cluster].parent.map { isTaken[$0] } ?? false
        if wins, !isWithin { selected.append(cluster) }
        isTaken[cluster] = wins || isWithin
      }
      return selected
    }

    /// The clusters with those that split off below epsilon merged upwards.
    private func merged(_ selected: [Int]) -> [Int] {
      let epsilon = parameters.clusterSelectionEpsilon
      guard epsilon > 0 else { return selected }
      let targets = mergeTargets()
      let merged = selected.map { tree.clusters[$0].epsilon < epsilon ? targets[$0] : $0 }
      return Set(merged).sorted()
    }

    /// What each cluster becomes when it must be merged: the first above it that split off beyond
    /// epsilon; else the root, or the child of the root where the root may not be one.
    private func mergeTargets() -> [Int] {
      var targets = Array(tree.clusters.indices)
      for (cluster, values) in tree.clusters.enumerated() {
        guard let parent = values.parent else { continue }
        if parent == 0 {
          targets[cluster] = parameters.allowSingleCluster ? 0 : cluster
        } else {
          let isBeyond = tree.clusters[parent].epsilon > parameters.clusterSelectionEpsilon
          targets[cluster] = isBeyond ? parent : targets[parent]
        }
      }
      return targets
    }
  }
}
