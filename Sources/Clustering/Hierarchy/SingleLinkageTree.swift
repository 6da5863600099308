import Numerics

/// The spanning tree as a sequence of merges, nearest first: a dendrogram.
///
/// Nodes are numbered as SciPy and hdbscan do: positions below the number of points, then the merges.
package struct SingleLinkageTree: Sendable, Equatable {
  /// Two nodes become one.
  package struct Merge: Sendable, Equatable {
    /// The node with the lower point of the edge that merges.
    package let left: Int
    /// The node with the higher point of that edge.
    package let right: Int
    /// Mutual reachability distance at which they merge.
    package let distance: Double
    /// Number of points in both.
    package let size: Int
  }

  /// One fewer than points; the last holds them all.
  package let merges: [Merge]

  /// Merges along the edges in their order.
  package init(_ tree: MinimumSpanningTree) {
    let count = tree.edges.count + 1
    var components = DisjointSets(count: count)
    // The newest node of each component, under the component's lowest point.
    var nodes = Array(0..<count)
    var merges: [Merge] = []
    merges.reserveCapacity(count - 1)
    func size(of node: Int) -> Int { node < count ? 1 : merges[node - count].size }
    for edge in tree.edges {
      let low = components.root(of: edge.low)
      let high = components.root(of: edge.high)
      let (left, right) = (nodes[low], nodes[high])
      merges.append(
        Merge(
          left: left, right: right, distance: edge.reachability,
          size: size(of: left) + size(of: right)))
      components.join(low, high)
      nodes[min(low, high)] = count + merges.count - 1
    }
    self.merges = merges
  }

  /// Number of points.
  package var pointCount: Int { merges.count + 1 }

  /// The merge that made a node; nil for a point.
  func merge(_ node: Int) -> Merge? {
    node < pointCount ? nil : merges[node - pointCount]
  }

  /// Number of points in a node.
  func size(of node: Int) -> Int { merge(node)?.size ?? 1 }

  /// A node and all below it, level by level, left before right.
  func levelOrder(from root: Int) -> [Int] {
    var nodes = [root]
    var next = 0
    while next < nodes.count {
      if let merge = merge(nodes[next]) { nodes += [merge.left, merge.right] }
      next += 1
    }
    return nodes
  }
}
