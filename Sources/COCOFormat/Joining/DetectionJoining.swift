import Detections
import ModelEvaluation

/// Rows of a document as they become detections.
struct DetectionJoining {
  private(set) var unjoined = COCODetections.Unjoined()
  private let document: DetectionsDocument
  private let dataset: COCODataset
  private var boxes = BoxColumns()
  private var scores: [Double] = []
  private var masks = MaskColumns()
  private let hasMasks: Bool

  init(_ document: DetectionsDocument, _ dataset: COCODataset) {
    self.document = document
    self.dataset = dataset
    hasMasks = dataset.hasOutlines && document.rows.outlines.count > 0
  }

  /// Takes the rows whose image and class are known.
  mutating func join(_ images: [ImageLookup.Result]) throws(EvaluationError) {
    let rows = document.rows
    let classes = rows.categoryKeys.keys.map(dataset.categories.index)
    boxes.reserveCapacity(rows.count)
    scores.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      switch images[Int(rows.images[row])] {
      case .image(let image):
        guard let category = classes[Int(rows.categories[row])] else {
          unjoined.ofUnknownClasses += 1
          unjoined.addExample(rows.categoryKeys.keys[Int(rows.categories[row])].text)
          continue
        }
        try append(row, image, category)
      case .ambiguous:
        unjoined.ofAmbiguousImages += 1
        unjoined.addExample(rows.imageKeys.keys[Int(rows.images[row])].text)
      case .unknown:
        unjoined.ofUnknownImages += 1
        unjoined.addExample(rows.imageKeys.keys[Int(rows.images[row])].text)
      }
    }
  }

  /// The detections.
  func detections() throws(EvaluationError) -> DetectionSet {
    do {
      return try DetectionSet(
        boxes, scores: scores, masks: hasMasks ? masks : nil,
        imageCount: dataset.imageNames.count, categoryCount: dataset.categoryNames.count)
    } catch {
      throw COCOReader.error(
        document.file, error.column, expected: error.expected, found: error.found)
    }
  }

  private mutating func append(
    _ row: Int, _ image: Int, _ category: Int
  ) throws(EvaluationError) {
    let box = document.rows.boxes[row]
    var area: Double?
    if hasMasks {
      let mask = try MaskMaking.mask(
        document.rows.outlines[row], box, size: dataset.imageSizes[image], file: document.file,
        place: "[\(row)].segmentation")
      masks.append(mask)
      area = Double(mask.area)
    }
    boxes.append(
      image: image, category: category, x: box.x, y: box.y, width: box.width, height: box.height,
      area: area)
    scores.append(document.rows.scores[row])
  }
}
