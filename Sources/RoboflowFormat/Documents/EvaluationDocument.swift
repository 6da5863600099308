import JSON
import ModelEvaluation

/// `evaluation.json`: the header of an evaluation with its headline metrics.
struct EvaluationDocument {
  /// Header fields.
  var header = HeaderFields()
  /// Headline metrics, given once the evaluation is done.
  var summary: Summary?

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .evaluation, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    while let key = try reader.json.nextKey() {
      switch key {
      case "summary": summary = try Self.summary(&reader)
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    let kind = try DocumentKind(reader.json.bytes)
    return kind == .evaluation || kind == .headerOnly
  }

  private static func summary(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Summary? {
    guard try reader.beginObject() else { return nil }
    var summary = Summary()
    while let key = try reader.json.nextKey() {
      switch key {
      case "mAP": summary.mAP = try reader.number(.score)
      case "mIoU": summary.mIoU = try reader.number(.score)
      case "precision": summary.precision = try reader.number(.score)
      case "recall": summary.recall = try reader.number(.score)
      default: try reader.json.skipValue()
      }
    }
    return summary
  }
}
