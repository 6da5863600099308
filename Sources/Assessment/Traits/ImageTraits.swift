import ClusterStatistics
import ModelEvaluation

/// What each image of an evaluation has that a group may share.
struct ImageTraits: Sendable {
  /// Numbers of the traits of each image; `nil` where there are too many images.
  let traits: TraitColumn?
  /// The traits by number.
  let kinds: [ClusterTrait.Kind]
  /// Names of the classes by position.
  let classes: [String]
  /// Cluster of each image, as in the image table.
  let clusterIDs: [Int32]

  /// Images beyond which names are not read: they would take longer than the report.
  private static let mostImages = 200_000

  /// Reads the traits of all images.
  init(_ table: ImageTable, _ confusion: ConfusionMatrix?) {
    classes = confusion?.classes ?? []
    clusterIDs = table.clusterIDs
    guard table.count <= Self.mostImages else {
      (traits, kinds) = (nil, [])
      return
    }
    var (names, numbers, column) = (NameParts(), TraitKinds(), TraitColumn())
    for row in 0..<table.count {
      names.each(in: table.names.utf8(row)) { column.add(numbers.number(ofNamePart: $0)) }
      numbers.each(of: row, table, background: confusion?.backgroundIndex) { column.add($0) }
      column.endImage()
    }
    (traits, kinds) = (column, numbers.list)
  }

  /// Whether each image has a trait; `nil` where traits were not read, no image has it, or it is a class,
  /// which another may be called like.
  func images(having kind: ClusterTrait.Kind) -> [Bool]? {
    if case .presentClass = kind { return nil }
    guard let traits, let number = kinds.firstIndex(of: kind) else { return nil }
    return clusterIDs.indices.map { traits[$0].contains(Int32(number)) }
  }
}
