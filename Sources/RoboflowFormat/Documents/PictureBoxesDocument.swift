import DocumentReading
import JSON
import ModelEvaluation

/// `boxes.json`, a document of our own beside those of the service.
struct PictureBoxesDocument: OwnDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = PictureBoxes()

  static let panel = Panel.boxes
  static let words = "boxes of pictures"
  static let key: StaticString = "boxes"
  static var place: WritableKeyPath<Panels, PictureBoxes?> { \.boxes }

  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> PictureBoxes {
    try PictureBoxesCoding.boxes(&reader)
  }
}

extension PictureBoxesDocument {
  static func isEmpty(_ value: PictureBoxes) -> Bool { value.images.isEmpty }

  static func writeMember(_ value: PictureBoxes, _ json: inout JSONWriter) {
    PictureBoxesCoding.write(value, &json)
  }
}

extension Panel {
  /// Where objects and detections are in pictures.
  public static let boxes = Panel("boxes")
}
