import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// The boxes of images as their project labels them now: `boxes.json` while it is being filled.
struct CurrentLabels: Sendable {
  /// Boxes of one image, whose classes have names instead of positions.
  private struct Entry: Sendable {
    var image: PictureBoxes.Image
    var classes: [String]
  }

  private var entries: [String: Entry] = [:]

  /// Most boxes of an image, and of all together.
  static let (mostOfImage, mostOfAll) = (60, 900_000)

  /// No image yet.
  init() {}

  /// What an earlier run wrote; `nil` where the boxes are of somebody else.
  init?(_ bytes: Data) {
    guard let boxes = try? WholeDocument.boxes(bytes), boxes.hasCurrentLabels,
      !boxes.hasDetections
    else { return nil }
    for image in boxes.images {
      guard let id = image.id else { continue }
      entries[id] = Entry(image: image, classes: image.boxes.map { boxes.classes[$0.category] })
    }
  }

  /// Whether the boxes of an image are known, even if it has none.
  func has(_ id: String) -> Bool { entries[id] != nil }

  /// These labels without those of some images, which are asked for anew.
  func without(_ ids: some Sequence<String>) -> Self {
    var rest = self
    for id in ids { rest.entries[id] = nil }
    return rest
  }

  /// Takes the labels of an image, the largest where not all have room.
  ///
  /// - Returns: Whether all labels have a place in the picture.
  mutating func add(_ image: SourceImage, _ details: ImageDetails) -> Bool {
    var entry = Entry(
      image: PictureBoxes.Image(
        name: image.name, id: image.id, split: image.split, tags: details.tags), classes: [])
    guard let width = details.width, let height = details.height, width >= 1, height >= 1 else {
      entry.image.omitted = details.boxes.count + details.unplaced
      entries[image.id] = entry
      return entry.image.omitted == 0
    }
    let order = details.boxes.indices.sorted { one, other in
      let areas = [one, other].map { details.boxes[$0].width * details.boxes[$0].height }
      return (-areas[0], one) < (-areas[1], other)
    }
    for index in order.prefix(Self.mostOfImage).sorted() {
      let box = details.boxes[index]
      entry.classes.append(box.label)
      entry.image.boxes.append(
        PictureBoxes.Box(
          kind: .object, category: 0, x: box.x / width, y: box.y / height,
          width: box.width / width, height: box.height / height))
    }
    entry.image.omitted =
      max(0, details.boxes.count - Self.mostOfImage) + details.unplaced
    entries[image.id] = entry
    return details.unplaced == 0
  }

  /// The document: images in order of their ids, classes in order of their names.
  func document(_ header: Header) -> Data? {
    let classes = Set(entries.values.flatMap(\.classes)).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let positions = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
    var room = Self.mostOfAll
    let images = entries.sorted { $0.key < $1.key }.map { _, entry in
      var image = entry.image
      room -= image.boxes.count
      if room < 0 {
        image.omitted += image.boxes.count
        image.boxes = []
      }
      for index in image.boxes.indices {
        image.boxes[index].category = positions[entry.classes[index]] ?? 0
      }
      return image
    }
    var evaluation = Evaluation()
    evaluation.header = header
    evaluation.panels.boxes = PictureBoxes(
      hasCurrentLabels: true, classes: classes, images: images)
    return EncodedEvaluation(evaluation).files.first { $0.path == Panel.boxes.fileName }
      .map { Data($0.bytes) }
  }
}
