import DocumentReading
import JSON
import ModelEvaluation

/// `performance-by-class.json`.
struct PerformanceByClassDocument: PanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = PerformanceByClass(classes: [])
  /// Whether any class has a key for average precision or overlap at all.
  private var namesInstances = false

  static let panel = Panel.performanceByClass
  static let words = "performance by class"
  static let isOfOneSplit = true
  static var place: WritableKeyPath<Panels, PerformanceByClass?> { \.performanceByClass }
  static func isRecognised(by keys: OutermostKeys) -> Bool {
    keys.has("classes") && !keys.has("matrix") && !keys.classesAreNames
  }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
    value.taskType = header.header.taskType
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
      case "split": value.split = try reader.text()
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
    value.classes = []
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
      if try !metrics.read(key, &reader) {
        try reader.json.skipValue()
      }
    }
    if !hasName { reader.add(at: "className", expected: "a text", found: "nothing") }
    value.classes.append(PerformanceByClass.Class(name: name ?? "", metrics: metrics))
  }

  /// A class without an instance in the split has null for average precision or overlap, but zeros
  /// for the rest.
  private mutating func markClassesWithoutInstances() {
    guard namesInstances else { return }
    for index in value.classes.indices {
      let metrics = value.classes[index].metrics
      let isUnknown = !metrics.hasAveragePrecision && metrics.iou == nil
      let hasOnlyZeros =
        [metrics.precision, metrics.recall, metrics.f1].allSatisfy { ($0 ?? 0) == 0 }
      value.classes[index].hasInstances = !(isUnknown && hasOnlyZeros)
    }
  }
}

extension PerformanceByClassDocument {
  static func taskType(_ value: PerformanceByClass) -> String? { value.taskType }
  static func isEmpty(_ value: PerformanceByClass) -> Bool { value.classes.isEmpty }

  static func write(_ value: PerformanceByClass, _ json: inout JSONWriter) {
    json.member("split", value.split)
    json.key("classes")
    json.array { json in
      for entry in value.classes { json.object { write(entry, &$0) } }
    }
  }

  private static func write(_ entry: PerformanceByClass.Class, _ json: inout JSONWriter) {
    json.member("className", entry.name)
    if !entry.hasInstances {
      json.key("map50")
      json.token("null")
    }
    ClassMetrics.fields.write(entry.metrics, &json)
  }
}

extension Panel {
  /// Scores of each class.
  public static let performanceByClass = Panel("performance-by-class")
}
