/// Which component points belong to, and nodes of a tree as far as they are within one.
struct Partition: Sendable {
  /// Number of components.
  let count: Int
  /// Component of each point.
  let ofPoints: [Int32]
  /// Component of each node; -1 for a node that holds several.
  let ofNodes: [Int32]

  /// Spreads the components of points over the nodes that hold them.
  init(_ ofPoints: [Int32], _ tree: KDTree) {
    self.ofPoints = ofPoints
    count = Int(ofPoints.max() ?? -1) + 1
    var ofNodes = [Int32](repeating: -1, count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() {
      let second = tree.nodes[node].second
      if second == 0 {
        let held = tree.points(inLeaf: node).map { ofPoints[$0] }
        ofNodes[node] = held.allSatisfy { $0 == held[0] } ? held[0] : -1
      } else {
        ofNodes[node] = ofNodes[node + 1] == ofNodes[second] ? ofNodes[second] : -1
      }
    }
    self.ofNodes = ofNodes
  }
}
