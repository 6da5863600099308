import DocumentReading
import JSON
import ModelEvaluation
import PanelCoding

/// `error-types.json`, a document of our own beside those of the service.
struct ErrorTypesDocument: OwnDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = ErrorTypes()

  static let panel = Panel.errorTypes
  static let words = "error types"
  static let key: StaticString = "errorTypes"
  static var place: WritableKeyPath<Panels, ErrorTypes?> { \.errorTypes }

  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> ErrorTypes {
    try ErrorTypesCoding.types(&reader)
  }
}

extension ErrorTypesDocument {
  static func isEmpty(_ value: ErrorTypes) -> Bool { value.all.errors.isEmpty }

  static func writeMember(_ value: ErrorTypes, _ json: inout JSONWriter) {
    ErrorTypesCoding.write(value, &json)
  }
}

extension Panel {
  /// What is wrong with detections.
  public static let errorTypes = Panel("error-types")
}
