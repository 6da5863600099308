package import ClusterStatistics
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

  /// Images beyond which names are not read: they would take longer than the report.
  package static let mostImages = 200_000

  /// The traits of groups of images, clearest first, by group; only of groups that share any.
  ///
  /// - Parameters:
  ///   - groups: Group of each row, from 0; others are in none.
  ///   - groupCount: Number of groups.
  package static func list(
    _ table: ImageTable, groups: [Int32], groupCount: Int, units: Units, background: Int?
  ) -> [[ClusterTrait]] {
    guard table.count <= mostImages else { return Array(repeating: [], count: groupCount) }
    var kinds = TraitKinds()
    let traits = (0..<table.count).map { kinds.numbers(of: $0, table, background: background) }
    let shared = SharedTraits(
      traits: traits, traitCount: kinds.list.count, clusters: groups, clusterCount: groupCount,
      units: units)
    return shared.traits.map { own in own.map { ClusterTrait($0, kinds.list[Int($0.trait)]) } }
  }

  /// The traits of clusters, clearest first, by id; only of clusters that share any.
  static func list(
    _ table: ImageTable, clusterIDs: [Int], units: Units, background: Int?
  ) -> [Int: [ClusterTrait]] {
    let places = Dictionary(
      uniqueKeysWithValues: clusterIDs.enumerated().map { (Int32($1), Int32($0)) })
    let found = list(
      table, groups: table.clusterIDs.map { places[$0] ?? -1 }, groupCount: clusterIDs.count,
      units: units, background: background)
    return Dictionary(uniqueKeysWithValues: zip(clusterIDs, found).filter { !$0.1.isEmpty })
  }

  private init(_ trait: SharedTraits.Trait, _ kind: Kind) {
    self.kind = kind
    inside = (trait.inside, trait.insideOf)
    elsewhere = (trait.elsewhere, trait.elsewhereOf)
    adjustedPValue = trait.adjustedPValue
  }
}
