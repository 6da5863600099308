import Assessment
import Findings
import ModelEvaluation
import PlainText

/// Makes the words and the drawing that go with the picture of an image.
struct PictureItemMaking {
  private let table: ImageTable
  private let boxes: PictureBoxes.Lookup?

  init(_ table: ImageTable, _ boxes: PictureBoxes?) {
    self.table = table
    self.boxes = boxes.map(PictureBoxes.Lookup.init)
  }

  /// The item of an image.
  ///
  /// - Parameters:
  ///   - row: Its row.
  ///   - noSplit: Stands where it has no split.
  ///   - ending: Stands behind its caption.
  func item(_ row: Int, noSplit: String = "–", ending: ShownText = "") -> PictureList.Item {
    let image = boxes?.image(row, of: table)
    let drawing = image.flatMap { PictureDrawing($0, classes: boxes?.classes ?? []) }
    return PictureList.Item(
      name: table.names[row], alternative: alternative(row, noSplit, image, drawing),
      caption: caption(row) + ending + Self.remark(drawing), drawing: drawing)
  }

  /// `night_dry_0024.jpg, test, F1 0.286: 2 of 5 objects missed (apple 2)`.
  private func alternative(
    _ row: Int, _ noSplit: String, _ image: PictureBoxes.Image?, _ drawing: PictureDrawing?
  ) -> ShownText {
    let split = table.splitName(row) ?? noSplit
    let name: ShownText =
      "\(foreign: table.names[row]), \(foreign: split, to: 20), F1 \(NumberText.score(table.f1s[row]))"
    guard let boxes, let image,
      let seen = PictureWords.seen(
        image, classes: boxes.classes, hasDetections: boxes.hasDetections)
    else { return name }
    return "\(name): \(seen)" + (drawing?.window == nil ? "" : "; the part around an error")
  }

  /// `night_dry_0024.jpg: F1 0.286, 2 missed, 1 false alarm`, by the name before an export, which is
  /// the one that people know.
  private func caption(_ row: Int) -> ShownText {
    let (missed, alarms) = (table.falseNegatives[row], table.falsePositives[row])
    let name = PictureName(text: table.names[row]).original
    var text: ShownText = "\(foreign: name, to: 40): F1 \(NumberText.score(table.f1s[row]))"
    if missed > 0 { text += ", \(NumberText.count(missed)) missed" }
    if alarms > 0 { text += ", \(NumberText.count(alarms, "false alarm"))" }
    return text
  }

  /// What the drawing leaves out.
  private static func remark(_ drawing: PictureDrawing?) -> ShownText {
    guard let drawing else { return "" }
    let part: ShownText = drawing.window == nil ? "" : "; part of the picture"
    if drawing.omitted == 0 { return part }
    let boxes: ShownText = drawing.omitted == 1 ? "box" : "boxes"
    return "\(part); \(NumberText.count(drawing.omitted)) \(boxes) not drawn"
  }
}
