/// The connected parts of a graph.
struct Components {
  /// The vertices of each part, in order; parts in the order of their first vertex.
  private(set) var members: [[Int]] = []
  /// For each vertex its part.
  private(set) var labels: [Int]
  /// For each vertex its place within its part.
  private let places: [UInt32]

  /// Finds the parts.
  init(of set: FuzzySet) {
    labels = Array(repeating: -1, count: set.rows)
    for row in 0..<set.rows where labels[row] < 0 {
      members.append(Self.reach(from: row, in: set, label: members.count, &labels))
    }
    var places = [UInt32](repeating: 0, count: set.rows)
    for part in members {
      for (place, row) in part.enumerated() { places[row] = UInt32(place) }
    }
    self.places = places
  }

  /// The graph of one part alone.
  func graph(ofPart part: Int, in set: FuzzySet) -> FuzzySet {
    if members.count == 1 { return set }
    var (starts, others, weights) = ([UInt32(0)], [UInt32](), [Float]())
    for row in members[part] {
      for edge in set.edges(ofRow: row) {
        others.append(places[Int(set.others[edge])])
        weights.append(set.weights[edge])
      }
      starts.append(UInt32(others.count))
    }
    return FuzzySet(starts: starts, others: others, weights: weights)
  }

  private static func reach(
    from first: Int, in set: FuzzySet, label: Int, _ labels: inout [Int]
  ) -> [Int] {
    var reached = [first]
    labels[first] = label
    var next = 0
    while next < reached.count {
      for edge in set.edges(ofRow: reached[next]) {
        let other = Int(set.others[edge])
        guard labels[other] < 0 else { continue }
        labels[other] = label
        reached.append(other)
      }
      next += 1
    }
    return reached.sorted()
  }
}
