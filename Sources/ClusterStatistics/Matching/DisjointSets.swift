/// Disjoint sets of whole numbers as a flat forest, with path halving (Tarjan and van Leeuwen 1984).
package struct DisjointSets: Sendable {
  private var parents: [Int]

  /// Every number below `count` in a set of its own.
  package init(count: Int) { parents = Array(0..<count) }

  /// The number that stands for the set of `element`.
  package mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Makes one set of the sets of two numbers.
  package mutating func join(_ first: Int, _ second: Int) {
    let (first, second) = (root(of: first), root(of: second))
    parents[max(first, second)] = min(first, second)
  }
}
