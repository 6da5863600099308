package import ModelEvaluation
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
  ///
  /// And whether every image has a source, another one each.
  package typealias Found = (likely: Units, certain: Units, areSourcesDistinct: Bool)

  /// Finds units.
  package static func found(by clues: UnitClues) -> Found { found(by: clues) {}.units }

  /// The same with other work on the same images beside a part of it.
  package static func found<Other: Sendable>(
    by clues: UnitClues, besides other: @Sendable () -> Other
  ) -> (units: Found, other: Other) {
    let clusters = ImagesByCluster(clues.clusters)
    let texts = NameUnits.names(clues.names)
    let ((names, sources, certain), (near, other)) = Threads().both(
      {
        let (names, sources) = (NameUnits(texts, clues, clusters), Joins(sources: clues))
        return (names, sources, sources.joining(.names, names.certainKeys))
      }, { (Self.near(clues, clusters), other()) })
    let certainUnits = Units(certain)
    let likely =
      names.likelyKeys.map { Units(sources.joining(.names, $0).joining(near.rule, near.keys)) }
      ?? (near.keys.isEmpty ? certainUnits : Units(certain.joining(near.rule, near.keys)))
    return ((likely, certainUnits, sources.areSourcesDistinct), other)
  }

  /// Images that lie nearly on one place, by their vectors where those are known.
  private static func near(
    _ clues: UnitClues, _ clusters: ImagesByCluster
  ) -> (rule: UnitRule, keys: [UInt64]) {
    guard clues.vectors.contains(where: { $0 != nil }) else {
      return (.places, PlaceUnits(clues, clusters).keys)
    }
    let keys = clues.vectors.map { group -> UInt64 in
      guard let group else { return 0 }
      var mixer = SplitMix64(seed: UInt64(truncatingIfNeeded: group))
      return mixer.next()
    }
    return (.vectors, keys)
  }

  /// The rule told is the one that joined most.
  private init(_ joins: Joins) {
    let most = joins.counts.filter { $0.count > 0 }.max { $0.count < $1.count }
    self.init(numbered: joins.sets.numbers(), rule: most?.rule ?? .independent)
  }

  /// Units as the user gives them: a name's group, or `nil` for an image of its own.
  package init(names: [String], group: (String) -> String?) {
    self.init(keys: names.map(group), rule: .given)
  }
}

/// Images with equal keys joined, rule by rule.
private struct Joins {
  private(set) var sets: DisjointSets
  /// Joins of each rule that brought something new.
  private(set) var counts: [(rule: UnitRule, count: Int)]
  let areSourcesDistinct: Bool

  /// The images of one source joined.
  init(sources clues: UnitClues) {
    sets = DisjointSets(count: clues.names.count)
    guard !clues.sources.areKnownDistinct else {
      (counts, areSourcesDistinct) = ([(.source, 0)], true)
      return
    }
    let sources = TextDigests(clues.sources).values
    let joins = sets.join(equal: sources)
    counts = [(.source, joins)]
    areSourcesDistinct =
      joins == 0 && sources.count == clues.names.count && !sources.contains(0)
  }

  /// With the images joined whose keys are equal, too; 0 is no key.
  func joining(_ rule: UnitRule, _ keys: [UInt64]) -> Joins {
    var joins = self
    joins.counts.append((rule, joins.sets.join(equal: keys)))
    return joins
  }
}

extension DisjointSets {
  /// Joins the places whose keys are equal, 0 being no key; how many sets became fewer.
  fileprivate mutating func join(equal keys: [UInt64]) -> Int {
    var joins = 0
    for (place, first) in FirstPlaces(of: keys).places.enumerated() where first != place {
      if join(place, Int(first)) { joins += 1 }
    }
    return joins
  }
}
