/// Disjoint sets of whole numbers as a flat forest, with path halving (Tarjan and van Leeuwen 1984).
package struct DisjointSets: Sendable {
  private var parents: [Int32]

  /// Every number below `count`, at most `Int32.max`, in a set of its own.
  package init(count: Int) { parents = Array(0..<Int32(count)) }

  /// The lowest number in the set of `element`, which stands for it.
  package mutating func root(of element: Int) -> Int {
    var element = element
    while true {
      let parent = Int(parents[element])
      if parent == element { return element }
      parents[element] = parents[parent]
      element = Int(parents[element])
    }
  }

  /// Makes one set of the sets of two numbers; false if they were one already.
  @discardableResult
  package mutating func join(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (root(of: first), root(of: second))
    parents[max(first, second)] = Int32(min(first, second))
    return first != second
  }

  /// A number from 0 for the set of each, in the order of their lowest members.
  package func numbers() -> [Int32] {
    var numbers: [Int32] = []
    numbers.reserveCapacity(parents.count)
    var count: Int32 = 0
    // A parent is lower than its child, so that it has its number already.
    for (element, parent) in parents.enumerated() {
      let isRoot = Int(parent) == element
      numbers.append(isRoot ? count : numbers[Int(parent)])
      count += isRoot ? 1 : 0
    }
    return numbers
  }
}
