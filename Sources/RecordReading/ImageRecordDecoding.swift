package import DocumentReading
package import JSON
package import ModelEvaluation

/// Reads the records of a page of image predictions into columns.
package struct ImageRecordDecoding {
  /// The columns so far, complete after ``finish()``.
  package private(set) var table = ImageTable()
  /// Confusion triples left out because an index is negative or too large.
  package private(set) var unusableTriples = 0
  /// Whether there were more splits than can be told apart.
  package var hasLostSplits: Bool { splitFinder.hasLostSplits }
  private var splitFinder = SplitFinder()
  private var likeRecords = LikeRecords()
  private var block = RecordBlock()
  private var scratch: [UInt8] = []

  /// No records yet.
  package init() {}

  /// Reads one element of `images`.
  package mutating func readRecord(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    if !likeRecords.read(&reader.json, into: &block) {
      likeRecords.learn(reader.json)
      try readAnyRecord(&reader)
    }
    if block.isFull { finish() }
  }

  /// Makes room for so many images altogether.
  package mutating func reserveCapacity(_ count: Int) { table.reserveCapacity(count) }

  /// Brings all records that were read into the columns; until then the document's bytes are needed.
  package mutating func finish() { block.move(to: &table, &splitFinder, scratch: &scratch) }

  private mutating func readAnyRecord(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    guard try reader.json.peek() == .object else { return try reader.refuse("an object") }
    try reader.json.beginObject()
    var record = ImageRecord()
    var extra = ImageExtras.Extra()
    while let key = try reader.json.nextKey() {
      switch key {
      case "imageId": record.id = try reader.rawIdentifier()
      case "imageName": record.name = try reader.rawText()
      case "split": record.split = try reader.rawText()
      case "augmentations": record.augmentations = try Self.count(&reader)
      case "cluster": try readCluster(&reader, into: &record)
      case "stats": try readStats(&reader, into: &record)
      case "unit": extra.unit = try reader.json.integerIfAny()
      case "tags": extra.tags = try Self.tags(&reader.json)
      case "capturedAt": extra.capturedAt = try reader.json.textIfAny()
      case "confusion":
        block.removeTriples()
        try readConfusion(&reader)
      default: try reader.json.skipValue()
      }
    }
    if !extra.isEmpty { table.extras[table.count + block.records.count] = extra }
    block.records.append(record)
    block.end()
  }

  /// The texts of an array; what is none is passed over.
  private static func tags(_ json: inout JSONReader) throws(JSONSyntaxError) -> [String] {
    guard try json.peek() == .array else {
      try json.skipValue()
      return []
    }
    try json.beginArray()
    var tags: [String] = []
    while try json.nextElement() {
      if let tag = try json.textIfAny() { tags.append(tag) }
    }
    return tags
  }

  private mutating func readCluster(
    _ reader: inout DocumentReader, into record: inout ImageRecord
  ) throws(JSONSyntaxError) {
    record.cluster = ImageTable.noCluster
    (record.x, record.y) = (.nan, .nan)
    switch try reader.json.peek() {
    case .number: record.cluster = try Self.cluster(&reader)
    case .object:
      try reader.json.beginObject()
      while let key = try reader.json.nextKey() {
        switch key {
        case "id": record.cluster = try Self.cluster(&reader)
        case "embedding2D": (record.x, record.y) = try Self.position(&reader)
        default: try reader.json.skipValue()
        }
      }
    default: try reader.refuseUnlessNull("an object with id and embedding2D, or an integer")
    }
  }

  private mutating func readStats(
    _ reader: inout DocumentReader, into record: inout ImageRecord
  ) throws(JSONSyntaxError) {
    guard try reader.beginObject() else { return }
    while let key = try reader.json.nextKey() {
      switch key {
      case "truePositives": record.truePositives = try Self.count(&reader)
      case "falsePositives": record.falsePositives = try Self.count(&reader)
      case "falseNegatives": record.falseNegatives = try Self.count(&reader)
      case "precision": record.precision = try reader.number(.score) ?? .nan
      case "recall": record.recall = try reader.number(.score) ?? .nan
      case "f1": record.f1 = try reader.number(.score) ?? .nan
      default: try reader.json.skipValue()
      }
    }
  }

  private static func count(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Int {
    try reader.integer(.count) ?? ImageTable.noCount
  }

  private static func cluster(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Int32 {
    try reader.integer(.clusterID).map { Int32($0) } ?? ImageTable.noCluster
  }

  /// Two finite numbers, or NaN for both.
  ///
  /// Maps are computed in single precision, so that a number beyond it is as good as infinite.
  private static func position(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> (x: Double, y: Double) {
    guard try reader.beginArray("an array of two numbers") else { return (.nan, .nan) }
    var numbers: (x: Double, y: Double) = (.nan, .nan)
    var count = 0
    while try reader.json.nextElement() {
      let number = try reader.number(.coordinate) ?? .nan
      if count == 0 { numbers.x = number } else { numbers.y = number }
      count += 1
    }
    let limit = Double(Float.greatestFiniteMagnitude)
    let isUsable = count == 2 && abs(numbers.x) <= limit && abs(numbers.y) <= limit
    return isUsable ? numbers : (.nan, .nan)
  }

  private mutating func readConfusion(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    guard try reader.beginArray() else { return }
    while try reader.json.nextElement() {
      guard try reader.json.peek() == .array else {
        try reader.refuse("an array [actual, predicted, count]")
        continue
      }
      try reader.json.beginArray()
      var numbers = (0, 0, 0)
      var count = 0
      while try reader.json.nextElement() {
        let number = try reader.integer(.triple) ?? -1
        switch count {
        case 0: numbers.0 = number
        case 1: numbers.1 = number
        default: numbers.2 = number
        }
        count += 1
      }
      appendTriple(numbers, count, &reader)
    }
  }

  private mutating func appendTriple(
    _ triple: (actual: Int, predicted: Int, count: Int), _ length: Int,
    _ reader: inout DocumentReader
  ) {
    guard length == 3 else {
      reader.add(expected: "an array [actual, predicted, count]", found: "\(length) numbers")
      return
    }
    if let actual = Int32(exactly: triple.actual), let predicted = Int32(exactly: triple.predicted),
      actual >= 0, predicted >= 0, triple.count >= 0
    {
      block.triples.append(
        ConfusionColumn.Triple(actual: actual, predicted: predicted, count: triple.count))
    } else {
      unusableTriples += 1
    }
  }
}
