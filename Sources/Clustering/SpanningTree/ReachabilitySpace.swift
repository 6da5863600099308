/// Points with core distances in a k-d tree whose nodes know the least of what they hold.
struct ReachabilitySpace: Sendable {
  let points: Points
  /// Squared core distance of each point.
  let core: [Double]
  let tree: KDTree
  /// Least squared core distance in each node.
  let leastCore: [Double]
  /// Lowest point in each node.
  let lowest: [Int]

  /// Sums up the nodes.
  init(points: Points, core: [Double], tree: KDTree) {
    (self.points, self.core, self.tree) = (points, core, tree)
    var leastCore = [Double](repeating: .infinity, count: tree.nodes.count)
    var lowest = [Int](repeating: .max, count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() {
      let second = tree.nodes[node].second
      if second == 0 {
        for point in tree.points(inLeaf: node) {
          leastCore[node] = min(leastCore[node], core[point])
          lowest[node] = min(lowest[node], point)
        }
      } else {
        leastCore[node] = min(leastCore[node + 1], leastCore[second])
        lowest[node] = min(lowest[node + 1], lowest[second])
      }
    }
    (self.leastCore, self.lowest) = (leastCore, lowest)
  }

  /// The components of points, spread over the nodes.
  func partition(_ ofPoints: [Int32]) -> Partition { Partition(ofPoints, tree) }

  /// What is known of these points after searching from each that may have an edge below the least one
  /// known out of its component.
  func departures(
    of chunk: [Int], _ partition: Partition, known: [Departure], least: [Edge]
  ) -> [Departure] {
    var least = least
    return withMemory(partition) { memory in
      chunk.map { point in
        let component = Int(partition.ofPoints[point])
        var departure = known[point]
        guard !departure.isEdge, departure.bound < least[component] else { return departure }
        departure = memory.search(from: point, below: least[component])
        if departure.isEdge { least[component] = departure.bound }
        return departure
      }
    }
  }

  private func withMemory<Result>(
    _ partition: Partition, _ body: (ReachabilityMemory) -> Result
  ) -> Result {
    tree.withMemory { tree in
      points.values.withUnsafeBufferPointer { values in
        core.withUnsafeBufferPointer { core in
          leastCore.withUnsafeBufferPointer { leastCore in
            lowest.withUnsafeBufferPointer { lowest in
              partition.ofPoints.withUnsafeBufferPointer { ofPoints in
                partition.ofNodes.withUnsafeBufferPointer { ofNodes in
                  body(
                    ReachabilityMemory(
                      tree: tree, dimension: points.dimension, values: values, core: core,
                      leastCore: leastCore, lowest: lowest, componentOfPoint: ofPoints,
                      componentOfNode: ofNodes))
                }
              }
            }
          }
        }
      }
    }
  }
}
