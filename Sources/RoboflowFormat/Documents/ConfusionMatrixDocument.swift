import DocumentReading
import JSON
import ModelEvaluation

/// `confusion-matrix.json`.
struct ConfusionMatrixDocument: PanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = ConfusionMatrix(classes: [], rows: [])
  /// Objects in rows or columns beyond the named classes.
  private(set) var isWiderThanClasses = false
  private var hasObjectsAsClasses = false

  /// Name of the file.
  private let file: String

  static let panel = Panel.confusionMatrix
  static let words = "a confusion matrix"
  static let isOfOneSplit = true
  static let isOfOneThreshold = true
  static var place: WritableKeyPath<Panels, ConfusionMatrix?> { \.confusionMatrix }
  static func isRecognised(by keys: OutermostKeys) -> Bool {
    keys.has("matrix") || keys.has("classes") && keys.classesAreNames
  }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    file = document.name
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
    let side = value.classes.count
    isWiderThanClasses = value.rows.enumerated().contains { position, row in
      (position < side ? row.dropFirst(side) : row[...]).contains { $0 > 0 }
    }
  }

  /// Counts that have no name are left out.
  var notes: [Note] {
    guard isWiderThanClasses else { return [] }
    return [
      Note(
        file: file, place: "matrix",
        sentence: "The matrix has counts beyond its "
          + "\(NoteWords.counted(value.classes.count, "class", plural: "classes")); they have no "
          + "name and are left out.")
    ]
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasMatrix = false
    var hasNames = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "classes":
        value.classes = try names(&reader)
        hasNames = true
      case "matrix":
        value.rows = try Self.rows(&reader)
        hasMatrix = true
      case "split": value.split = try reader.text()
      case "confidenceThreshold": value.confidenceThreshold = try reader.fraction()
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    if hasObjectsAsClasses, !hasMatrix { return false }
    if hasMatrix, !hasNames {
      reader.add(expected: "the classes' names under \"classes\"", found: "nothing")
    }
    if !hasMatrix, !value.classes.isEmpty {
      reader.add(expected: "the counts under \"matrix\"", found: "nothing")
      return true
    }
    return hasMatrix || hasNames && value.classes.isEmpty
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

extension ConfusionMatrixDocument {
  static func isEmpty(_ value: ConfusionMatrix) -> Bool {
    value.classes.isEmpty || value.rows.allSatisfy { $0.allSatisfy { $0 == 0 } }
  }

  static func write(_ value: ConfusionMatrix, _ json: inout JSONWriter) {
    json.member("split", value.split)
    json.member("confidenceThreshold", value.confidenceThreshold)
    json.member("classes", value.classes)
    json.member("matrix", value.rows)
  }
}

extension Expectation<Int> {
  /// Objects or pixels; the bound is the greatest integer that every JSON writer gets right.
  static let cell = Self(
    range: 0...9_007_199_254_740_992, words: "an integer of 0 or more",
    limits: "an integer of at most 9007199254740992")
}

extension Panel {
  /// Which class was taken for which.
  public static let confusionMatrix = Panel("confusion-matrix")
}
