import DocumentReading
import JSON
import ModelEvaluation
import PanelCoding

/// `vectors.json`, a document of our own beside those of the service.
struct VectorRunDocument: OwnDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = VectorRun()

  static let panel = Panel.vectors
  static let words = "vectors of images"
  static let key: StaticString = "vectors"
  static var place: WritableKeyPath<Panels, VectorRun?> { \.vectors }

  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> VectorRun {
    try VectorRunCoding.run(&reader)
  }
}

extension VectorRunDocument {
  static func writeMember(_ value: VectorRun, _ json: inout JSONWriter) {
    VectorRunCoding.write(value, &json)
  }
}

extension Panel {
  /// Which vectors clusters were found by.
  public static let vectors = Panel("vectors")
}
