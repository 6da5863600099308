import JSON

/// How a per-image record is laid out: which values it has in which order, and the bytes between.
///
/// Whoever writes a million records lays them out alike, so that one record tells what most bytes of
/// the others must be.
struct RecordLayout {
  /// A value, and where the bytes are that stand between it and the value before.
  struct Step {
    let gap: Range<Int>
    let field: Field
  }

  /// The values that a record is made of.
  enum Field {
    case id, name, split, augmentations, cluster, x, y, confusion
    case truePositives, falsePositives, falseNegatives, precision, recall, f1
    /// What is no value of ours.
    case other
  }

  /// The values in their order.
  private(set) var steps: [Step] = []
  /// The bytes from behind the last value to the end of the record.
  var closing: Range<Int> { end..<recordEnd }
  /// Where the value before the one being looked at ends.
  private var end: Int
  private var recordEnd = 0

  /// The layout of the record in front of a reader; `nil` when it is no plain one.
  init?(inFrontOf reader: JSONReader) {
    var json = reader
    end = json.position
    guard (try? takeRecord(&json)) == true else { return nil }
    recordEnd = json.position
  }

  private mutating func takeRecord(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    try takeObject(&json) { (layout, key, json) throws(JSONSyntaxError) in
      switch key {
      case "imageId": try layout.take(.id, &json)
      case "imageName": try layout.take(.name, &json)
      case "split": try layout.take(.split, &json)
      case "augmentations": try layout.take(.augmentations, &json)
      case "confusion": try layout.take(.confusion, &json)
      case "cluster": try layout.takeCluster(&json)
      case "stats": try layout.takeStats(&json)
      // Few records have these: they are read one by one.
      case "unit", "tags", "capturedAt": false
      default: try layout.take(.other, &json)
      }
    }
  }

  private mutating func takeCluster(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    try takeObject(&json) { (layout, key, json) throws(JSONSyntaxError) in
      switch key {
      case "id": try layout.take(.cluster, &json)
      case "embedding2D": try layout.takePosition(&json)
      default: try layout.take(.other, &json)
      }
    }
  }

  private mutating func takeStats(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    try takeObject(&json) { (layout, key, json) throws(JSONSyntaxError) in
      switch key {
      case "truePositives": try layout.take(.truePositives, &json)
      case "falsePositives": try layout.take(.falsePositives, &json)
      case "falseNegatives": try layout.take(.falseNegatives, &json)
      case "precision": try layout.take(.precision, &json)
      case "recall": try layout.take(.recall, &json)
      case "f1": try layout.take(.f1, &json)
      default: try layout.take(.other, &json)
      }
    }
  }

  private mutating func takePosition(_ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    guard try json.peek() == .array else { return false }
    try json.beginArray()
    for field in [Field.x, .y] {
      guard try json.nextElement(), try take(field, &json) else { return false }
    }
    return try !json.nextElement()
  }

  /// Takes the members of an object; `false` as soon as one is not as it should be.
  private mutating func takeObject(
    _ json: inout JSONReader,
    _ member: (inout Self, JSONText, inout JSONReader) throws(JSONSyntaxError) -> Bool
  ) throws(JSONSyntaxError) -> Bool {
    guard try json.peek() == .object else { return false }
    try json.beginObject()
    while let key = try json.nextKey() {
      guard try member(&self, key, &json) else { return false }
    }
    return true
  }

  /// Takes a value; `false` when the record had it before, since then the later one holds.
  private mutating func take(
    _ field: Field, _ json: inout JSONReader
  ) throws(JSONSyntaxError) -> Bool {
    if field != .other, steps.contains(where: { $0.field == field }) { return false }
    steps.append(Step(gap: end..<json.position, field: field))
    try json.skipValue()
    end = json.position
    return true
  }
}
