import JSON
import ModelEvaluation

/// `confusion-matrix.json`.
struct ConfusionMatrixDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var panel = ConfusionMatrix(classes: [], rows: [])
  /// Objects in rows or columns beyond the named classes.
  private(set) var isWiderThanClasses = false
  private var hasObjectsAsClasses = false

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .confusionMatrix, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
    let side = panel.classes.count
    isWiderThanClasses = panel.rows.enumerated().contains { position, row in
      (position < side ? row.dropFirst(side) : row[...]).contains { $0 > 0 }
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasMatrix = false
    var hasNames = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "classes":
        panel.classes = try names(&reader)
        hasNames = true
      case "matrix":
        panel.rows = try Self.rows(&reader)
        hasMatrix = true
      case "split": panel.split = try reader.text()
      case "confidenceThreshold": panel.confidenceThreshold = try reader.fraction()
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    if hasObjectsAsClasses, !hasMatrix { return false }
    if hasMatrix, !hasNames {
      reader.add(expected: "the classes' names under \"classes\"", found: "nothing")
    }
    if !hasMatrix, !panel.classes.isEmpty {
      reader.add(expected: "the counts under \"matrix\"", found: "nothing")
      return true
    }
    return hasMatrix || hasNames && panel.classes.isEmpty
  }

  private mutating func names(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [String] {
    var names: [String] = []
    guard try reader.beginArray() else { return [] }
    while try reader.json.nextElement() {
      if try reader.json.peek() == .object {
        // So it is in another panel; which document this is shows once all keys are known.
        hasObjectsAsClasses = true
        try reader.refuse("a class's name")
      } else {
        names.append(try reader.text() ?? "")
      }
    }
    return names
  }

  private static func rows(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> [[Int]] {
    var rows: [[Int]] = []
    guard try reader.beginArray() else { return [] }
    while try reader.json.nextElement() {
      var row: [Int] = []
      if try reader.beginArray("an array of counts") {
        while try reader.json.nextElement() { row.append(try reader.integer(.cell) ?? 0) }
      }
      rows.append(row)
    }
    return rows
  }
}

extension Expectation<Int> {
  /// Objects or pixels; the bound is the greatest integer that every JSON writer gets right.
  static let cell = Self(
    range: 0...9_007_199_254_740_992, words: "an integer of 0 or more",
    limits: "an integer of at most 9007199254740992")
}
