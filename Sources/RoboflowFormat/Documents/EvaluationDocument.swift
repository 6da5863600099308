import DocumentReading
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
      case "summary":
        var metrics = Summary()
        summary = try Summary.fields.readObject(&reader, into: &metrics) ? metrics : nil
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    let kind = try DocumentKind(reader.json.bytes)
    return kind == .evaluation || kind == .headerOnly
  }

  /// The document of a header; `nil` where it would say nothing that panels do not say too.
  static func bytes(header: Header, summary: Summary?) -> [UInt8]? {
    guard summary != nil || header.status != nil || header.createdAt != nil else { return nil }
    var fields = HeaderFields()
    fields.header = header
    var json = JSONWriter()
    json.object { json in
      HeaderFields.fields.write(fields, &json)
      guard let summary else { return }
      json.key("summary")
      json.object { Summary.fields.write(summary, &$0) }
    }
    return json.bytes
  }
}

extension Summary {
  /// The fields of `summary`.
  static let fields = FieldList<Summary>([
    .number("mAP", \.mAP, .score),
    .number("mIoU", \.mIoU, .score),
    .number("precision", \.precision, .score),
    .number("recall", \.recall, .score),
  ])
}
