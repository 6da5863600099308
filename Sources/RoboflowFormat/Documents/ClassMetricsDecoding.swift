import JSON
import ModelEvaluation

/// Reads the metrics that panels have in common.
enum ClassMetricsDecoding {
  /// Reads the value of a metric's key; `false`, with nothing consumed, when the key is none.
  static func read(
    _ key: JSONText, _ reader: inout DocumentReader, into metrics: inout ClassMetrics
  ) throws(JSONSyntaxError) -> Bool {
    switch key {
    case "map50": metrics.map50 = try reader.number(.score)
    case "map75": metrics.map75 = try reader.number(.score)
    case "map50_95": metrics.map50To95 = try reader.number(.score)
    case "iou", "mIoU": metrics.iou = try reader.number(.score)
    case "precision": metrics.precision = try reader.number(.score)
    case "recall": metrics.recall = try reader.number(.score)
    case "f1": metrics.f1 = try reader.number(.score)
    case "optimalThreshold": metrics.optimalThreshold = try reader.fraction()
    default: return false
    }
    return true
  }

  /// Reads an object that holds nothing but metrics; empty where it is null.
  static func metrics(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> ClassMetrics {
    var metrics = ClassMetrics()
    guard try reader.beginObject() else { return metrics }
    while let key = try reader.json.nextKey() {
      if try !read(key, &reader, into: &metrics) { try reader.json.skipValue() }
    }
    return metrics
  }
}

extension DocumentReader {
  /// A threshold as a fraction; what is above 1 is a percentage.
  mutating func fraction() throws(JSONSyntaxError) -> Double? {
    try number(.threshold).map { $0 > 1 ? $0 / 100 : $0 }
  }
}
