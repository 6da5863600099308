/// The order of splits: train, valid, test, then others as first met.
package enum SplitOrder {
  /// Positions of the names in that order.
  package static func sorted(_ names: [String]) -> [Int] {
    names.indices.sorted { (rank(names[$0]), $0) < (rank(names[$1]), $1) }
  }

  private static func rank(_ name: String) -> Int {
    switch name {
    case "train": 0
    case "valid": 1
    case "test": 2
    default: 3
    }
  }
}
