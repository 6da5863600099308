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
    var (name, numbers, column) = (NameParts(), TraitKinds(), TraitColumn())
    var own: [Int32] = []
    let background = confusion?.backgroundIndex
    for row in 0..<table.count {
      own.removeAll(keepingCapacity: true)
      name.read(table.names.utf8(row))
      numbers.add(partsOf: name, to: &own)
      numbers.add(row, of: table, background: background, to: &own)
      column.append(own)
    }
    (traits, kinds) = (column, numbers.list)
  }

  /// Rows of the images that have a trait; `nil` where traits were not read, no image has it, or it is a class,
  /// which another may be called like.
  func rows(having kind: ClusterTrait.Kind) -> [Int]? {
    if case .presentClass = kind { return nil }
    guard let traits, let number = kinds.firstIndex(of: kind) else { return nil }
    return traits.images(having: Int32(number))
  }
}
