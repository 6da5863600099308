import ClusterStatistics
package import ModelEvaluation

/// Something that the images of a cluster share and others do not (``SharedTraits``).
package struct ClusterTrait: Sendable, Equatable {
  /// What is shared.
  package let kind: Kind
  /// Units of the cluster that have it, and all of them.
  package let inside: (count: Int, of: Int)
  /// Other units that have it, and all of them.
  package let elsewhere: (count: Int, of: Int)
  /// P value adjusted over all clusters and traits.
  package let adjustedPValue: Double
  /// The part of a name or the class that can name a cluster; `nil` for a trait that cannot.
  package let word: String?

  /// Kinds of traits.
  package enum Kind: Sendable, Hashable {
    /// A part of the name, digits as `#`.
    case namePart(String)
    /// A tag that the user gave.
    case tag(String)
    /// A class that is present, by its position in the confusion matrix.
    case presentClass(Int)
    /// The split.
    case split(String)
    /// The day on which it was taken, `2026-03-14`.
    case captureDate(String)
  }

  /// Whether two traits are the same.
  package static func == (one: Self, other: Self) -> Bool {
    one.kind == other.kind && one.inside == other.inside && one.elsewhere == other.elsewhere
      && one.adjustedPValue == other.adjustedPValue
  }

  /// The traits of groups of images, clearest first, by group; only of groups that share any.
  ///
  /// - Parameters:
  ///   - images: What each image has.
  ///   - groups: Group of each image, from 0; others are in none.
  ///   - groupCount: Number of groups.
  ///   - units: Which images belong together.
  static func list(
    _ images: ImageTraits, groups: [Int32], groupCount: Int, units: Units
  ) -> [[ClusterTrait]] {
    guard let traits = images.traits else { return Array(repeating: [], count: groupCount) }
    let shared = SharedTraits(
      traits: traits, traitCount: images.kinds.count, clusters: groups, clusterCount: groupCount,
      units: units)
    return shared.traits.map { own in
      telling(own.map { ClusterTrait($0, images.kinds[Int($0.trait)], images.classes) })
    }
  }

  /// The traits of clusters, clearest first, by id; only of clusters that share any.
  static func list(
    _ images: ImageTraits, clusterIDs: [Int], units: Units
  ) -> [Int: [ClusterTrait]] {
    let positions = ClusterPositions(clusterIDs.map { Int32($0) })
    let found = list(
      images, groups: positions.list(images.clusterIDs),
      groupCount: clusterIDs.count, units: units)
    return Dictionary(uniqueKeysWithValues: zip(clusterIDs, found).filter { !$0.1.isEmpty })
  }

  /// What the images of each cluster share most clearly, by id; only of clusters that share anything.
  package static func clearest(
    in evaluation: Evaluation, grouping: ImageGrouping?
  ) -> [Int: ClusterTrait] {
    guard let table = evaluation.images else { return [:] }
    let ids = Set(table.clusterIDs).filter { $0 >= 0 }.map(Int.init).sorted()
    let traits = list(
      ImageTraits(table, evaluation.panels.confusionMatrix), clusterIDs: ids,
      units: UnitScores(table, grouping: grouping).units)
    return traits.compactMapValues(\.first)
  }

  /// Without parts of names that say less of the same images than a longer part does: `tray_glare`
  /// speaks for `glare`.
  private static func telling(_ traits: [ClusterTrait]) -> [ClusterTrait] {
    traits.enumerated().filter { place, trait in
      !traits.enumerated().contains { other, longer in
        longer.inside == trait.inside && longer.elsewhere == trait.elsewhere
          && longer.saysMore(than: trait, isBefore: other < place)
      }
    }.map(\.element)
  }

  /// Whether this is a part of names that holds the other part; of two that differ in digits alone
  /// the first.
  private func saysMore(than other: ClusterTrait, isBefore: Bool) -> Bool {
    guard case .namePart = kind, case .namePart = other.kind, let long = word,
      let short = other.word
    else { return false }
    return long == short ? isBefore : long.contains(short)
  }

  /// A part of names without the digits and signs around it: `forklift_#` names a `forklift`.
  private static func word(of part: String) -> String? {
    let isMark = { (letter: Character) in "#_-. ".contains(letter) }
    let word = part.drop(while: isMark).reversed().drop(while: isMark).reversed()
    return word.isEmpty ? nil : String(word)
  }

  private init(_ trait: SharedTraits.Trait, _ kind: Kind, _ classes: [String]) {
    self.kind = kind
    word =
      switch kind {
      case .namePart(let part): Self.word(of: part)
      case .presentClass(let index): classes.indices.contains(index) ? classes[index] : nil
      case .tag(let tag): tag
      case .captureDate(let day): day
      case .split: nil
      }
    inside = (trait.inside, trait.insideOf)
    elsewhere = (trait.elsewhere, trait.elsewhereOf)
    adjustedPValue = trait.adjustedPValue
  }
}
