import Numerics
import Parallel

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
    let (names, near) = Threads().both({ NameUnits(clues) }, { Self.near(clues) })
    var sources = Joins(imageCount: clues.names.count)
    sources.join(.source, clues.sources.map { $0.map { NameHash($0.utf8).value } })
    var (likely, certain) = (sources, sources)
    certain.join(.names, names.certainKeys)
    likely.join(.names, names.keys)
    likely.join(near.rule, near.keys)
    return (Units(likely), Units(certain))
  }

  /// Images that lie nearly on one place, by their vectors where those are known.
  private static func near(_ clues: UnitClues) -> (rule: UnitRule, keys: [UInt64?]) {
    clues.vectors.contains { $0 != nil }
      ? (.vectors, clues.vectors.map { $0.map { UInt64(truncatingIfNeeded: $0) } })
      : (.places, PlaceUnits(clues).keys)
  }

  /// The rule told is the one that joined most.
  private init(_ joins: Joins) {
    var sets = joins.sets
    let most = joins.counts.filter { $0.count > 0 }.max { $0.count < $1.count }
    let roots = (0..<joins.imageCount).map { sets.root(of: $0) }
    self.init(numbers: roots, below: joins.imageCount, rule: most?.rule ?? .independent)
  }

  /// Units as the user gives them: a name's group, or `nil` for an image of its own.
  package init(names: [String], group: (String) -> String?) {
    self.init(keys: names.map(group), rule: .given)
  }
}

/// Images with equal keys joined, rule by rule.
private struct Joins {
  let imageCount: Int
  private(set) var sets: DisjointSets
  /// Joins of each rule that brought something new.
  private(set) var counts: [(rule: UnitRule, count: Int)] = []

  init(imageCount: Int) {
    self.imageCount = imageCount
    sets = DisjointSets(count: imageCount)
  }

  mutating func join(_ rule: UnitRule, _ keys: [UInt64?]) {
    var first = FirstPlaces(count: keys.count)
    var joins = 0
    for (element, key) in keys.enumerated() {
      guard let key else { continue }
      let other = first.place(of: key, at: element)
      if other != element, sets.join(element, other) { joins += 1 }
    }
    counts.append((rule, joins))
  }
}
