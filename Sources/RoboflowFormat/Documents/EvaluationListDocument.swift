import DocumentReading
import JSON
import ModelEvaluation

/// A list of evaluations, which is no part of an evaluation folder.
///
/// A field of a wrong type counts as absent: a row says what it can.
struct EvaluationListDocument {
  /// Header fields of each evaluation, in the order received.
  private(set) var rows: [HeaderFields] = []

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .evaluationList, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      while let key = try reader.json.nextKey() {
        if "evals" ~= key { try readRows(&reader) } else { try reader.json.skipValue() }
      }
      return true
    }
  }

  private mutating func readRows(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    guard try reader.beginArray() else { return }
    while try reader.json.nextElement() {
      let faults = reader.faults
      guard try reader.beginObject() else { continue }
      var row = HeaderFields()
      while let key = try reader.json.nextKey() {
        if try !row.read(key, &reader) { try reader.json.skipValue() }
      }
      reader.faults = faults
      rows.append(row)
    }
  }
}
