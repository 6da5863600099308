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
  private var reader = NameParts()
  private var parts: [UInt64: Int32] = [:]
  private var splits: [UInt8: Int32] = [:]
  private var classes: [Int32: Int32] = [:]

  /// The traits of an image.
  mutating func numbers(of row: Int, _ table: ImageTable, background: Int?) -> [Int32] {
    var own = namePartNumbers(of: row, table)
    if let split = table.splitName(row) {
      own.append(splits[table.splits[row]] ?? add(.split(split)))
      splits[table.splits[row]] = own.last
    }
    let present = Set(table.confusion.actual[table.confusion.triples(row)])
    for index in present.sorted() where Int(index) != background {
      own.append(classes[index] ?? add(.presentClass(Int(index))))
      classes[index] = own.last
    }
    return own
  }

  private mutating func namePartNumbers(of row: Int, _ table: ImageTable) -> [Int32] {
    var own: [Int32] = []
    var (kinds, parts) = (self.kinds, self.parts)
    (self.kinds, self.parts) = ([], [:])
    reader.each(in: table.names.utf8(row)) { part in
      let key = NameHash(part).value
      let number = parts[key] ?? Int32(kinds.count)
      if Int(number) == kinds.count {
        kinds.append(.namePart(String(decoding: part, as: UTF8.self)))
        parts[key] = number
      }
      if !own.contains(number) { own.append(number) }
    }
    (self.kinds, self.parts) = (kinds, parts)
    return own
  }

  private mutating func add(_ kind: ClusterTrait.Kind) -> Int32 {
    kinds.append(kind)
    return Int32(kinds.count - 1)
  }
}
