extension PictureBoxes {
  /// Finds the boxes of the images of a table: by id where both have one, else by name and split.
  package struct Lookup {
    private let byID: [String: Image]
    private let byName: [Key: Image]
    /// Names of the classes.
    package let classes: [String]
    /// Whether detections were compared.
    package let hasDetections: Bool

    private struct Key: Hashable {
      let name: String
      let split: String?
    }

    /// Prepares for looking up; of images that cannot be told apart the first is taken.
    package init(_ boxes: PictureBoxes) {
      byID = Dictionary(
        boxes.images.compactMap { image in image.id.map { ($0, image) } }
      ) { first, _ in first }
      byName = Dictionary(
        boxes.images.map { (Key(name: $0.name, split: $0.split), $0) }
      ) { first, _ in first }
      classes = boxes.classes
      hasDetections = boxes.hasDetections
    }

    /// The boxes of the image at a row; `nil` where there are none.
    package func image(_ row: Int, of table: ImageTable) -> Image? {
      let id = table.ids[row]
      if !id.isEmpty, let image = byID[id] { return image }
      let (name, split) = (table.names[row], table.splits[row])
      let splitName = split == ImageTable.noSplit ? nil : table.splitNames[Int(split)]
      return byName[Key(name: name, split: splitName)] ?? byName[Key(name: name, split: nil)]
    }
  }
}
