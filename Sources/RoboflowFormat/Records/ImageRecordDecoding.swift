import DocumentReading
import JSON
import ModelEvaluation
import RecordReading

/// Reads the records of a page of image predictions into columns.
struct ImageRecordDecoding {
  /// The columns so far.
  private(set) var table = ImageTable()
  /// Confusion triples left out because an index is negative or too large.
  private(set) var unusableTriples = 0
  /// Whether there were more splits than can be told apart.
  var hasLostSplits: Bool { splitFinder.hasLostSplits }
  private var splitFinder = SplitFinder()
  private var likeRecords = LikeRecords()
  private var scratch: [UInt8] = []

  /// Reads one element of `images`.
  mutating func readRecord(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    if let record = likeRecords.read(&reader.json, &table.confusion) { return append(record) }
    likeRecords.learn(reader.json)
    try readAnyRecord(&reader)
  }

  private mutating func readAnyRecord(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    guard try reader.json.peek() == .object else { return try reader.refuse("an object") }
    try reader.json.beginObject()
    var record = ImageRecord()
    let triples = table.confusion.counts.count
    while let key = try reader.json.nextKey() {
      switch key {
      case "imageId": record.id = try reader.rawIdentifier()
      case "imageName": record.name = try reader.rawText()
      case "split": record.split = try reader.rawText()
      case "augmentations": record.augmentations = try reader.integer(.count)
      case "cluster": try readCluster(&reader, into: &record)
      case "stats": try readStats(&reader, into: &record)
      case "unit": record.extra.unit = try reader.json.integerIfAny()
      case "tags": record.extra.tags = try Self.tags(&reader.json)
      case "capturedAt": record.extra.capturedAt = try reader.json.textIfAny()
      case "confusion":
        table.confusion.removeTriples(from: triples)
        try readConfusion(&reader)
      default: try reader.json.skipValue()
      }
    }
    append(record)
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
    record.cluster = nil
    record.position = nil
    switch try reader.json.peek() {
    case .number: record.cluster = try reader.integer(.clusterID)
    case .object:
      try reader.json.beginObject()
      while let key = try reader.json.nextKey() {
        switch key {
        case "id": record.cluster = try reader.integer(.clusterID)
        case "embedding2D": record.position = try Self.position(&reader)
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
      case "truePositives": record.truePositives = try reader.integer(.count)
      case "falsePositives": record.falsePositives = try reader.integer(.count)
      case "falseNegatives": record.falseNegatives = try reader.integer(.count)
      case "precision": record.precision = try reader.number(.score)
      case "recall": record.recall = try reader.number(.score)
      case "f1": record.f1 = try reader.number(.score)
      default: try reader.json.skipValue()
      }
    }
  }

  /// Two finite numbers, or no position.
  ///
  /// Maps are computed in single precision, so that a number beyond it is as good as infinite.
  private static func position(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> (x: Double, y: Double)? {
    guard try reader.beginArray("an array of two numbers") else { return nil }
    var numbers: (x: Double, y: Double) = (.nan, .nan)
    var count = 0
    while try reader.json.nextElement() {
      let number = try reader.number(.coordinate) ?? .nan
      if count == 0 { numbers.x = number } else { numbers.y = number }
      count += 1
    }
    let limit = Double(Float.greatestFiniteMagnitude)
    let isUsable = count == 2 && abs(numbers.x) <= limit && abs(numbers.y) <= limit
    return isUsable ? numbers : nil
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
      table.confusion.append(actual: actual, predicted: predicted, count: triple.count)
    } else {
      unusableTriples += 1
    }
  }

  private mutating func append(_ record: ImageRecord) {
    if !record.extra.isEmpty { table.extras[table.count] = record.extra }
    table.ids.append(record.id, scratch: &scratch)
    table.names.append(record.name ?? record.id, scratch: &scratch)
    table.splits.append(splitFinder.index(of: record.split, in: &table.splitNames))
    table.clusterIDs.append(record.cluster.map { Int32($0) } ?? ImageTable.noCluster)
    table.xs.append(record.position?.x ?? .nan)
    table.ys.append(record.position?.y ?? .nan)
    table.truePositives.append(record.truePositives ?? ImageTable.noCount)
    table.falsePositives.append(record.falsePositives ?? ImageTable.noCount)
    table.falseNegatives.append(record.falseNegatives ?? ImageTable.noCount)
    table.precisions.append(record.precision ?? .nan)
    table.recalls.append(record.recall ?? .nan)
    table.f1s.append(record.f1 ?? .nan)
    table.augmentations.append(record.augmentations ?? ImageTable.noCount)
    table.confusion.endImage()
  }
}
