import Assessment
import Findings
import ModelEvaluation
import PlainText

/// Makes the words and the drawing that go with the picture of an image.
struct PictureItemMaking {
  private let table: ImageTable
  private let boxes: PictureBoxes.Lookup?
  private let labels: LabelErrors.Lookup

  init(_ table: ImageTable, _ panels: Panels) {
    self.table = table
    boxes = panels.boxes.map(PictureBoxes.Lookup.init)
    labels = LabelErrors.Lookup(panels.labelErrors)
  }

  /// The item of an image.
  ///
  /// - Parameters:
  ///   - row: Its row.
  ///   - noSplit: Stands where it has no split.
  ///   - ending: Stands behind its caption.
  func item(_ row: Int, noSplit: String = "–", ending: ShownText = "") -> PictureList.Item {
    let image = boxes?.image(row, of: table)
    let candidates = labels.candidates(row, of: table)
    let drawing = PictureDrawing(image, classes: boxes?.classes ?? [], labels: candidates)
    return PictureList.Item(
      name: table.names[row],
      alternative: alternative(row, noSplit)
        + PictureWords.details(seen(image), candidates, isPart: drawing?.window != nil),
      caption: caption(row, labels: candidates.count) + ending + Self.remark(drawing),
      drawing: drawing)
  }

  /// `night_dry_0024.jpg, test, F1 0.286`.
  private func alternative(_ row: Int, _ noSplit: String) -> ShownText {
    let split = table.splitName(row) ?? noSplit
    return
      "\(foreign: table.names[row]), \(foreign: split, to: 20), F1 \(NumberText.score(table.f1s[row]))"
  }

  /// What is seen of objects and detections, where all boxes are known.
  private func seen(_ image: PictureBoxes.Image?) -> ShownText? {
    guard let boxes, let image else { return nil }
    return PictureWords.seen(image, classes: boxes.classes, hasDetections: boxes.hasDetections)
  }

  /// `night_dry_0024.jpg: F1 0.286, 2 missed, 1 false alarm, 1 label to check`, by the name before an
  /// export, which is the one that people know.
  private func caption(_ row: Int, labels: Int) -> ShownText {
    let (missed, alarms) = (table.falseNegatives[row], table.falsePositives[row])
    let name = PictureName(text: table.names[row]).original
    var text: ShownText = "\(foreign: name, to: 40): F1 \(NumberText.score(table.f1s[row]))"
    if missed > 0 { text += ", \(NumberText.count(missed)) missed" }
    if alarms > 0 { text += ", \(NumberText.count(alarms, "false alarm"))" }
    if labels > 0 { text += ", \(NumberText.count(labels, "label")) to check" }
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
