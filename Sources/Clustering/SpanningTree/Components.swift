/// Disjoint sets of points as a flat forest, with path halving (Tarjan and van Leeuwen 1984).
struct Components {
  private var parents: [Int]

  /// Every point below `count` alone.
  init(count: Int) { parents = Array(0..<count) }

  /// The lowest point of the component that holds `point`.
  mutating func lowest(with point: Int) -> Int {
    var point = point
    while parents[point] != point {
      parents[point] = parents[parents[point]]
      point = parents[point]
    }
    return point
  }

  /// Joins the components of two points; false if they were one already.
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (lowest(with: a), lowest(with: b))
    parents[max(a, b)] = min(a, b)
    return a != b
  }

  /// A number from 0 for each point's component, in the order of their lowest points.
  mutating func numbers() -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(parents.count)
    var count: Int32 = 0
    for point in parents.indices {
      let lowest = lowest(with: point)
      numbers.append(lowest == point ? count : numbers[lowest])
      count += lowest == point ? 1 : 0
    }
    return numbers
  }
}
