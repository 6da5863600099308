import JSON
import ModelEvaluation

/// Finds the position of a record's split among the names met so far.
struct SplitFinder {
  /// Whether there were more splits than can be told apart.
  private(set) var hasLostSplits = false
  private var names: [[UInt8]] = []

  /// The position of a split's name, which is added when it is new.
  mutating func index(
    of split: JSONText?, in splitNames: inout [String]
  ) -> UInt8 {
    guard let split else { return ImageTable.noSplit }
    if !split.isEscaped {
      for index in names.indices where names[index].elementsEqual(split.raw) {
        return UInt8(index)
      }
    }
    return add(split.string, to: &splitNames)
  }

  private mutating func add(
    _ name: String, to splitNames: inout [String]
  ) -> UInt8 {
    let bytes = Array(name.utf8)
    if let index = names.firstIndex(of: bytes) { return UInt8(index) }
    guard names.count < ImageTable.splitLimit else {
      hasLostSplits = true
      return ImageTable.noSplit
    }
    names.append(bytes)
    splitNames.append(name)
    return UInt8(names.count - 1)
  }
}
