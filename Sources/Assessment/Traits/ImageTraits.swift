import ModelEvaluation

/// What each image of an evaluation has that a group may share.
struct ImageTraits: Sendable {
  /// Numbers of the traits of each image; `nil` where there are too many images.
  let traits: [[Int32]]?
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
    var numbers = TraitKinds()
    traits = (0..<table.count).map {
      numbers.numbers(of: $0, table, background: confusion?.backgroundIndex)
    }
    kinds = numbers.list
  }
}
