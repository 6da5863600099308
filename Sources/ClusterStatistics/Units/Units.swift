/// Which images belong together: frames of one video, tiles or copies of one picture.
///
/// Images of one unit resemble one another, and so do their scores; ten frames of a video tell
/// hardly more than one. Whatever is judged is therefore judged on units.
package struct Units: Sendable, Equatable {
  /// Unit of each image, in 0..<``count``, numbered by first appearance.
  package let assignment: [Int32]
  /// Number of units.
  package let count: Int
  /// How the units were found.
  package let rule: UnitRule

  /// Number of images.
  package var imageCount: Int { assignment.count }
  /// Whether every image is a unit of its own.
  package var isIndependent: Bool { count == imageCount }

  /// Every image for itself.
  package init(independent imageCount: Int) {
    assignment = (0..<Int32(imageCount)).map { $0 }
    count = imageCount
    rule = .independent
  }

  /// Units as they were numbered by first appearance.
  init(numbered assignment: [Int32], rule: UnitRule) {
    self.assignment = assignment
    count = Int((assignment.max() ?? -1) + 1)
    self.rule = rule
  }

  /// Images with equal keys are one unit; an image without a key is one of its own.
  package init<Key: Hashable>(keys: [Key?], rule: UnitRule) {
    var units: [Key: Int32] = [:]
    var count: Int32 = 0
    assignment = keys.map { key in
      if let key, let unit = units[key] { return unit }
      if let key { units[key] = count }
      count += 1
      return count - 1
    }
    self.count = Int(count)
    self.rule = rule
  }

  /// The units of some of the images, in the order of `rows`.
  package func of(_ rows: [Int]) -> Units {
    if isIndependent, zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }) {
      return Units(numbered: Array(0..<Int32(rows.count)), rule: rule)
    }
    // Many small groups are asked for, each of which is not worth a table of all units.
    return rows.count < count / 16
      ? Units(keys: rows.map { assignment[$0] }, rule: rule)
      : Units(numbers: rows.lazy.map { Int(assignment[$0]) }, below: count, rule: rule)
  }

  /// Images with equal numbers, all in `0..<limit`, are one unit.
  private init(numbers: some Sequence<Int>, below limit: Int, rule: UnitRule) {
    var units = [Int32](repeating: -1, count: limit)
    var count: Int32 = 0
    assignment = numbers.map { number in
      if units[number] < 0 {
        units[number] = count
        count += 1
      }
      return units[number]
    }
    self.count = Int(count)
    self.rule = rule
  }
}
