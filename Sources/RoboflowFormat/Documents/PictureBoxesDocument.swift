import DocumentReading
import JSON
import ModelEvaluation

/// `boxes.json`, a document of our own beside those of the service.
struct PictureBoxesDocument: PanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = PictureBoxes()

  static let panel = Panel.boxes
  static let words = "boxes of pictures"
  static let isServed = false
  static var place: WritableKeyPath<Panels, PictureBoxes?> { \.boxes }
  static func isRecognised(by keys: OutermostKeys) -> Bool { keys.has("boxes") }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var isKind = false
    while let key = try reader.json.nextKey() {
      if "boxes" ~= key {
        value = try PictureBoxesCoding.boxes(&reader)
        isKind = true
      } else if try !header.read(key, &reader) {
        try reader.json.skipValue()
      }
    }
    return isKind
  }
}

extension PictureBoxesDocument {
  static func isEmpty(_ value: PictureBoxes) -> Bool { value.images.isEmpty }

  static func write(_ value: PictureBoxes, _ json: inout JSONWriter) {
    json.key("boxes")
    PictureBoxesCoding.write(value, &json)
  }
}

extension Panel {
  /// Where objects and detections are in pictures.
  public static let boxes = Panel("boxes")
}
