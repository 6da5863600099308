import Numerics

extension Units {
  /// Finds the units of images by what is known of them.
  ///
  /// In order, each adding to the ones before: images of one source (a fact); names (``NameUnits``:
  /// copies, tiles, frames); vectors that whoever clustered the images found nearly equal, else places
  /// on the map that are nearly equal (``PlaceUnits``). The rule told is the one
  /// that brought most images together. Groups that show in none of these cannot be seen: what is
  /// said then assumes that there are none.
  package init(detecting clues: UnitClues) { self = Self.found(by: clues).likely }

  /// The units that ``init(detecting:)`` finds, and those that are facts: images of one source, copies
  /// and tiles of one picture, frames of what calls itself a recording.
  package static func found(by clues: UnitClues) -> (likely: Units, certain: Units) {
    let sources = clues.sources.map { $0.map { NameHash($0.utf8).value } }
    let names = NameUnits(clues)
    let near: (UnitRule, [UInt64?]) =
      clues.vectors.contains { $0 != nil }
      ? (.vectors, clues.vectors.map { $0.map { UInt64(truncatingIfNeeded: $0) } })
      : (.places, PlaceUnits(clues).keys)
    return (
      Units(
        clues.names.count,
        joining: [(.source, sources), (.names, names.keys), near]),
      Units(clues.names.count, joining: [(.source, sources), (.names, names.certainKeys)])
    )
  }

  /// Joins images with equal keys, rule by rule; the rule told is the one that joined most.
  private init(_ imageCount: Int, joining rules: [(rule: UnitRule, keys: [UInt64?])]) {
    var sets = DisjointSets(count: imageCount)
    let joins = rules.map { (rule: $0.rule, count: sets.join(equal: $0.keys)) }
    let most = joins.filter { $0.count > 0 }.max { $0.count < $1.count }
    let roots = (0..<imageCount).map { sets.root(of: $0) }
    self.init(numbers: roots, below: imageCount, rule: most?.rule ?? .independent)
  }

  /// Units as the user gives them: a name's group, or `nil` for an image of its own.
  package init(names: [String], group: (String) -> String?) {
    self.init(keys: names.map(group), rule: .given)
  }
}

extension DisjointSets {
  /// Joins elements with equal keys; gives the number of joins that brought something new.
  fileprivate mutating func join(equal keys: [UInt64?]) -> Int {
    var first: [UInt64: Int] = [:]
    first.reserveCapacity(keys.count)
    var joins = 0
    for (element, key) in keys.enumerated() {
      guard let key else { continue }
      guard let other = first[key] else {
        first[key] = element
        continue
      }
      if root(of: element) != root(of: other) {
        join(element, other)
        joins += 1
      }
    }
    return joins
  }
}
