/// The dendrogram without splits that cut off fewer points than a cluster needs: such points fall out
/// of a cluster that lives on.
///
/// L. McInnes, J. Healy (2017), section 4.1. Rows, their order and their numbers are hdbscan's: positions
/// below the number of points, then clusters from the root down, level by level.
package struct CondensedTree: Sendable, Equatable {
  /// A point or a cluster leaves its parent.
  package struct Row: Sendable, Equatable {
    /// Cluster that is left.
    package let parent: Int
    /// Point or cluster that leaves.
    package let child: Int
    /// Inverse of the distance at which it leaves; infinite where that is 0.
    package let lambda: Double
    /// Number of points that leave.
    package let size: Int
  }

  /// Number of points; also the number of the root cluster.
  package let pointCount: Int
  /// Parents before their children.
  package private(set) var rows: [Row] = []
  /// Number of clusters, the root included.
  package private(set) var clusterCount = 1

  /// Condenses a dendrogram; clusters have at least `minClusterSize` points, 2 or more.
  package init(_ tree: SingleLinkageTree, minClusterSize: Int) {
    pointCount = tree.pointCount
    guard !tree.merges.isEmpty else { return }
    let root = pointCount + tree.merges.count - 1
    // The cluster of each node; nil below a node that fell out.
    var clusters = [Int?](repeating: nil, count: root + 1)
    clusters[root] = pointCount
    for node in tree.levelOrder(from: root) {
      guard let cluster = clusters[node], let merge = tree.merge(node) else { continue }
      let sides = [merge.left, merge.right]
      let large = sides.filter { tree.size(of: $0) >= minClusterSize }
      let lambda = merge.distance > 0 ? 1 / merge.distance : .infinity
      for side in sides {
        if !large.contains(side) {
          dropPoints(of: side, from: cluster, at: lambda, in: tree)
        } else if large.count == 1 {
          clusters[side] = cluster
        } else {
          clusters[side] = addCluster(tree.size(of: side), to: cluster, at: lambda)
        }
      }
    }
  }

  private mutating func addCluster(_ size: Int, to parent: Int, at lambda: Double) -> Int {
    let child = pointCount + clusterCount
    clusterCount += 1
    rows.append(Row(parent: parent, child: child, lambda: lambda, size: size))
    return child
  }

  private mutating func dropPoints(
    of node: Int, from parent: Int, at lambda: Double, in tree: SingleLinkageTree
  ) {
    for point in tree.levelOrder(from: node) where point < pointCount {
      rows.append(Row(parent: parent, child: point, lambda: lambda, size: 1))
    }
  }
}
