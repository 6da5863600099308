import Detections
import ModelEvaluation
import PlainText

/// The objects of several files as they become ground truth.
struct ObjectColumns {
  private var boxes = BoxColumns()
  private var isCrowd: [Bool] = []
  private var masks = MaskColumns()
  private var hasMasks = false

  /// Adds the objects of a file.
  mutating func add(
    _ document: TruthDocument, _ images: [RowKey: Int], _ categories: CategoryTable,
    _ sizes: [(height: Int, width: Int)]
  ) throws(EvaluationError) {
    let rows = document.rows
    let imageOfKey = rows.imageKeys.keys.map { images[$0] }
    let categoryOfKey = rows.categoryKeys.keys.map { categories.index(of: $0, in: document.file) }
    boxes.reserveCapacity(boxes.count + rows.count)
    for row in 0..<rows.count {
      guard let image = imageOfKey[Int(rows.images[row])] else {
        throw Self.unknown(
          document.file, row, "image_id", rows.imageKeys.keys[Int(rows.images[row])])
      }
      guard let category = categoryOfKey[Int(rows.categories[row])] else {
        throw Self.unknown(
          document.file, row, "category_id", rows.categoryKeys.keys[Int(rows.categories[row])])
      }
      let box = rows.boxes[row]
      let area = rows.areas[row]
      boxes.append(
        image: image, category: category, x: box.x, y: box.y, width: box.width,
        height: box.height, area: area.isNaN ? nil : area)
      isCrowd.append(rows.isCrowd[row])
      if !rows.outlines.isEmpty {
        hasMasks = true
        masks.append(
          try MaskMaking.mask(
            rows.outlines[row], box, size: sizes[image], file: document.file,
            place: "annotations[\(row)].segmentation"))
      }
    }
  }

  /// The objects of all files.
  func groundTruth(
    _ documents: [TruthDocument], imageCount: Int, categoryCount: Int
  ) throws(EvaluationError) -> GroundTruth {
    do {
      return try GroundTruth(
        boxes, isCrowd: isCrowd, masks: hasMasks ? masks : nil, imageCount: imageCount,
        categoryCount: categoryCount)
    } catch {
      throw COCOReader.error(
        documents.first?.file ?? "", "annotations, \(error.column)", expected: error.expected,
        found: error.found)
    }
  }

  private static func unknown(
    _ file: String, _ row: Int, _ member: String, _ key: RowKey
  ) -> EvaluationError {
    let kind = member == "image_id" ? "an image" : "a class"
    return COCOReader.error(
      file, "annotations[\(row)].\(member)", expected: "the id of \(kind) of this file",
      found: ShownText(escaping: key.text).string)
  }
}
