import ClusterStatistics
import ModelEvaluation

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
    /// A class that is present, by its position in the confusion matrix.
    case presentClass(Int)
    /// The split.
    case split(String)
  }

  /// Whether two traits are the same.
  package static func == (one: Self, other: Self) -> Bool {
    one.kind == other.kind && one.inside == other.inside && one.elsewhere == other.elsewhere
      && one.adjustedPValue == other.adjustedPValue
  }

  /// Images beyond which names are not read: they would take longer than the report.
  private static let mostImages = 200_000

  /// The traits of clusters, clearest first, by id; only of clusters that share any.
  static func list(
    _ table: ImageTable, clusterIDs: [Int], units: Units, background: Int?
  ) -> [Int: [ClusterTrait]] {
    guard table.count <= mostImages else { return [:] }
    var kinds = KindNumbers()
    let traits = (0..<table.count).map { kinds.numbers(of: $0, table, background: background) }
    let places = Dictionary(
      uniqueKeysWithValues: clusterIDs.enumerated().map { (Int32($1), Int32($0)) })
    let shared = SharedTraits(
      traits: traits, traitCount: kinds.kinds.count,
      clusters: table.clusterIDs.map { places[$0] ?? -1 }, clusterCount: clusterIDs.count,
      units: units)
    let found = zip(clusterIDs, shared.traits).map { id, traits in
      (id, traits.map { ClusterTrait($0, kinds.kinds[Int($0.trait)]) })
    }
    return Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty })
  }

  private init(_ trait: SharedTraits.Trait, _ kind: Kind) {
    self.kind = kind
    inside = (trait.inside, trait.insideOf)
    elsewhere = (trait.elsewhere, trait.elsewhereOf)
    adjustedPValue = trait.adjustedPValue
  }
}

/// Numbers of the traits that were met, in the order of meeting them.
private struct KindNumbers {
  private(set) var kinds: [ClusterTrait.Kind] = []
  private var numbers: [ClusterTrait.Kind: Int32] = [:]

  /// The traits of an image.
  mutating func numbers(of row: Int, _ table: ImageTable, background: Int?) -> [Int32] {
    var own = NameParts.list(table.names[row]).map { number(.namePart($0)) }
    if let split = table.splitName(row) { own.append(number(.split(split))) }
    let classes = Set(table.confusion.triples(row).map { Int(table.confusion.actual[$0]) })
    for index in classes.sorted() where index != background {
      own.append(number(.presentClass(index)))
    }
    return own
  }

  private mutating func number(_ kind: ClusterTrait.Kind) -> Int32 {
    if let known = numbers[kind] { return known }
    let number = Int32(kinds.count)
    kinds.append(kind)
    numbers[kind] = number
    return number
  }
}
