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
  /// The part of a name or the class that can name a cluster; `nil` for a trait that cannot.
  package let word: String?

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
    _ table: ImageTable, clusterIDs: [Int], units: Units, confusion: ConfusionMatrix?
  ) -> [Int: [ClusterTrait]] {
    let (background, classes) = (confusion?.backgroundIndex, confusion?.classes ?? [])
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
      (id, telling(traits.map { ClusterTrait($0, kinds.kinds[Int($0.trait)], classes) }))
    }
    return Dictionary(uniqueKeysWithValues: found.filter { !$0.1.isEmpty })
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
      case .split: nil
      }
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
