package import Detections
package import ModelEvaluation
import PlainText

/// The images, classes and objects of one or several files of ground truth.
///
/// Classes are told apart by name, because ids may differ from file to file; they stand in order of
/// their least id. Images of a file stand in order of their ids where all are numbers.
package struct COCODataset: Sendable {
  /// Names of the classes.
  package let categoryNames: [String]
  /// File names of the images.
  package private(set) var imageNames: [String] = []
  /// Position of each image's split in ``splitNames``; `nil` where it is not known.
  package private(set) var imageSplits: [Int?] = []
  /// The splits in the order train, valid, test, then others as first met.
  package let splitNames: [String]
  /// Tags and time of capture of each image; no time where all have the same, as exports give them.
  package let imageExtras: [ImageExtras.Extra]
  /// The objects.
  package let groundTruth: GroundTruth
  let categories: CategoryTable
  /// Sizes of the images in pixels as the files state them; 0 where they do not.
  package let imageSizes: [(height: Int, width: Int)]
  let identities: [ImageIdentity]
  let hasOutlines: Bool

  /// Joins files.
  package init(_ documents: [TruthDocument]) throws(EvaluationError) {
    categories = try CategoryTable(documents)
    categoryNames = categories.names
    let names = documents.compactMap(\.split).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    splitNames = Split.order(of: names).map { names[$0] }
    hasOutlines = documents.contains { $0.rows.outlines.count > 0 }
    var identities: [ImageIdentity] = []
    var sizes: [(height: Int, width: Int)] = []
    var objects = ObjectColumns()
    var extras: [ImageExtras.Extra] = []
    for document in documents {
      let order = try Self.order(document)
      let split = document.split.flatMap(splitNames.firstIndex)
      var indices: [RowKey: Int] = [:]
      for position in order {
        indices[document.imageKeys[position]] = identities.count
        identities.append(
          ImageIdentity(
            id: document.imageKeys[position].text, name: document.names[position],
            uploadName: document.uploadNames[position]))
        sizes.append(document.sizes[position])
        extras.append(document.extras[position])
        imageSplits.append(split)
      }
      try objects.add(document, indices, categories, sizes)
    }
    imageNames = identities.map(\.name)
    self.identities = identities
    imageSizes = sizes
    imageExtras = Self.telling(extras)
    groundTruth = try objects.groundTruth(
      documents, imageCount: identities.count, categoryCount: categories.names.count)
  }

  private static func telling(_ extras: [ImageExtras.Extra]) -> [ImageExtras.Extra] {
    guard Set(extras.map(\.capturedAt)).count == 1 else { return extras }
    return extras.map { ImageExtras.Extra(tags: $0.tags) }
  }

  /// Whether each image belongs to a split.
  package func images(of split: Int) -> [Bool] { imageSplits.map { $0 == split } }

  private static func order(_ document: TruthDocument) throws(EvaluationError) -> [Int] {
    let keys = document.imageKeys
    var seen: Set<RowKey> = []
    for (position, key) in keys.enumerated() where !seen.insert(key).inserted {
      throw COCOReader.error(
        document.file, "images[\(position)].id", expected: "an id of its own",
        found: ShownText(escaping: key.text).string + " again")
    }
    let numbers = keys.map { key in
      if case .number(let number) = key { number } else { Int?.none }
    }
    guard !numbers.contains(nil) else { return Array(keys.indices) }
    return keys.indices.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
  }
}
