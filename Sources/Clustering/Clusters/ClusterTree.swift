/// The clusters of a condensed tree, numbered from 0 for the root; a parent comes before its children.
struct ClusterTree: Sendable {
  /// A cluster without its points.
  struct Cluster: Sendable {
    /// The cluster that it split from; nil for the root.
    var parent: Int?
    /// The two clusters that it splits into, if it does.
    var children: Range<Int> = 0..<0
    /// Lambda at which it splits off; 0 for the root.
    var birth = 0.0
    /// Points when it splits off; for the root, points of the clusters that it splits into.
    var size = 0
    /// Greatest lambda at which a point or a cluster leaves it.
    var death = 0.0
    /// Sum over all that leaves it of size times lambda since birth.
    ///
    /// Infinite or not a number where
    /// equal points make lambda infinite; comparisons with it then go as in hdbscan.
    var stability = 0.0

    /// Distance at which it splits off.
    var epsilon: Double { 1 / birth }
  }

  private(set) var clusters: [Cluster]

  /// Sums up the rows in their order, which decides the last bit of a stability.
  init(_ tree: CondensedTree) {
    clusters = Array(repeating: Cluster(), count: tree.clusterCount)
    for row in tree.rows {
      let parent = row.parent - tree.pointCount
      if row.child > tree.pointCount { add(row.child - tree.pointCount, to: parent, row) }
      clusters[parent].death = max(clusters[parent].death, row.lambda)
      clusters[parent].stability += (row.lambda - clusters[parent].birth) * Double(row.size)
    }
  }

  private mutating func add(_ child: Int, to parent: Int, _ row: CondensedTree.Row) {
    clusters[child].parent = parent
    clusters[child].birth = row.lambda
    clusters[child].size = row.size
    let first = clusters[parent].children.first ?? child
    clusters[parent].children = first..<child + 1
    if parent == 0 { clusters[0].size += row.size }
  }

  /// Greatest lambda of all.
  var greatestLambda: Double { clusters.map(\.death).max() ?? 0 }
}
