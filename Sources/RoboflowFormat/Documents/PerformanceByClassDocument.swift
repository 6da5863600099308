import JSON
import ModelEvaluation

/// `performance-by-class.json`.
struct PerformanceByClassDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var panel = PerformanceByClass(classes: [])
  /// Whether any class has a key for average precision or overlap at all.
  private var namesInstances = false

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .performanceByClass, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
    panel.taskType = header.header.taskType
    markClassesWithoutInstances()
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasClasses = false
    var isMatrix = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "classes":
        try readClasses(&reader)
        hasClasses = true
      case "split": panel.split = try reader.text()
      case "matrix":
        isMatrix = true
        try reader.json.skipValue()
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    return hasClasses && !isMatrix
  }

  private mutating func readClasses(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    panel.classes = []
    guard try reader.beginArray() else { return }
    while try reader.json.nextElement() {
      if try reader.json.peek() == .object {
        try readClass(&reader)
      } else {
        try reader.refuse("an object")
      }
    }
  }

  private mutating func readClass(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    var name: String?
    var hasName = false
    var metrics = ClassMetrics()
    try reader.json.beginObject()
    while let key = try reader.json.nextKey() {
      switch key {
      case "className":
        name = try reader.text()
        hasName = true
        continue
      case "map50", "map75", "map50_95", "iou": namesInstances = true
      default: break
      }
      if try !ClassMetricsDecoding.read(key, &reader, into: &metrics) {
        try reader.json.skipValue()
      }
    }
    if !hasName { reader.add(at: "className", expected: "a text", found: "nothing") }
    panel.classes.append(PerformanceByClass.Class(name: name ?? "", metrics: metrics))
  }

  /// A class without an instance in the split has null for average precision or overlap, but zeros
  /// for the rest.
  private mutating func markClassesWithoutInstances() {
    guard namesInstances else { return }
    for index in panel.classes.indices {
      let metrics = panel.classes[index].metrics
      let isUnknown = !metrics.hasAveragePrecision && metrics.iou == nil
      let hasOnlyZeros =
        [metrics.precision, metrics.recall, metrics.f1].allSatisfy { ($0 ?? 0) == 0 }
      panel.classes[index].hasInstances = !(isUnknown && hasOnlyZeros)
    }
  }
}
