import DocumentReading
import JSON
import ModelEvaluation

extension ClassMetrics {
  /// The metrics that panels have in common.
  static let fields = FieldList<ClassMetrics>([
    .number("map50", \.map50, .score),
    .number("map75", \.map75, .score),
    .number("map50_95", \.map50To95, .score),
    .number("iou", \.iou, .score),
    .number("precision", \.precision, .score),
    .number("recall", \.recall, .score),
    .number("f1", \.f1, .score),
    .fraction("optimalThreshold", \.optimalThreshold),
  ])

  /// Reads the value of a metric's key; `false`, with nothing consumed, when the key is none.
  mutating func read(
    _ key: JSONText, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Bool {
    // A whole split has the mean over its classes, which is spelled differently.
    guard "mIoU" ~= key else { return try Self.fields.read(key, &reader, into: &self) }
    iou = try reader.number(.score)
    return true
  }

  /// Reads an object that holds nothing but metrics; empty where it is null.
  static func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> ClassMetrics {
    var metrics = ClassMetrics()
    guard try reader.beginObject() else { return metrics }
    while let key = try reader.json.nextKey() {
      if try !metrics.read(key, &reader) { try reader.json.skipValue() }
    }
    return metrics
  }
}
