import DocumentReading
import JSON
import ModelEvaluation

/// `error-types.json`, a document of our own beside those of the service.
struct ErrorTypesDocument: PanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = ErrorTypes()

  static let panel = Panel.errorTypes
  static let words = "error types"
  static let isServed = false
  static var place: WritableKeyPath<Panels, ErrorTypes?> { \.errorTypes }
  static func isRecognised(by keys: OutermostKeys) -> Bool { keys.has("errorTypes") }

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
      if "errorTypes" ~= key {
        value = try ErrorTypesCoding.types(&reader)
        isKind = true
      } else if try !header.read(key, &reader) {
        try reader.json.skipValue()
      }
    }
    return isKind
  }
}

extension ErrorTypesDocument {
  static func isEmpty(_ value: ErrorTypes) -> Bool { value.all.errors.isEmpty }

  static func write(_ value: ErrorTypes, _ json: inout JSONWriter) {
    json.key("errorTypes")
    ErrorTypesCoding.write(value, &json)
  }
}

extension Panel {
  /// What is wrong with detections.
  public static let errorTypes = Panel("error-types")
}
