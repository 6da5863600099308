import DocumentReading
import JSON
import ModelEvaluation

/// One page of `image-predictions`.
struct ImagePredictionsDocument {
  /// Most records of a page, as the service gives them.
  static let pageSize = 1000

  /// Name of the file.
  let file: String
  /// Header fields.
  var header = HeaderFields()
  /// The split that was asked for, `all` for all of them.
  var split: String?
  /// Threshold as a fraction.
  var confidenceThreshold: Double?
  /// Rows on all pages together, as declared.
  var totalImages: Int?
  /// Rows on the pages before this one, as declared.
  var offset: Int?
  /// Most rows of a page, as declared.
  var limit: Int?
  /// The records, in one table unless its pieces were to be kept.
  var tables: [ImageTable] = []
  /// Confusion triples left out because an index is negative or too large.
  var unusableTriples = 0
  /// Whether there were more splits than can be told apart.
  var hasLostSplits = false

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    self.init(document, by: DecodingWork(), faults: &faults)
  }

  private init(_ document: InputDocument, by work: DecodingWork, faults: inout FaultCollector) {
    file = document.name
    DocumentDecoding.decode(document, as: .imagePredictions, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader, document, work)
    }
  }

  /// Decodes a document on several threads, with what is wrong with it.
  static func decoded(
    _ document: InputDocument, by work: DecodingWork
  ) -> (page: Self, faults: FaultCollector) {
    var faults = FaultCollector()
    let page = Self(document, by: work, faults: &faults)
    return (page, faults)
  }

  private mutating func read(
    _ reader: inout DocumentReader, _ document: InputDocument, _ work: DecodingWork
  ) throws(JSONSyntaxError) -> Bool {
    var hasImages = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "images":
        let records = try ImageRecords(&reader, of: document, by: work)
        tables = records.tables
        unusableTriples = records.unusableTriples
        hasLostSplits = records.hasLostSplits
        hasImages = true
      case "split": split = try reader.text()
      case "confidenceThreshold":
        confidenceThreshold = try reader.fraction()
      case "totalImages": totalImages = try reader.integer(.count)
      case "limit": limit = try reader.json.integerIfAny().flatMap { $0 >= 0 ? $0 : nil }
      case "offset": offset = try reader.integer(.count)
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    return hasImages
  }
}

extension ImagePredictionsDocument {
  /// Number of records.
  var imageCount: Int { tables.reduce(0) { $0 + $1.count } }

  /// The page of some rows of an evaluation's images.
  static func bytes(_ rows: Range<Int>, of images: ImageTable, _ evaluation: Evaluation) -> [UInt8]
  {
    var json = JSONWriter()
    json.object { json in
      HeaderFields.writeIdentity(of: evaluation.header, taskType: nil, to: &json)
      json.member("split", "all")
      json.member("confidenceThreshold", evaluation.confidenceThreshold)
      json.member("totalImages", images.count)
      json.member("offset", rows.lowerBound)
      json.member("limit", Self.pageSize)
      json.key("images")
      json.array { json in
        let records = ImageRecordWriting(table: images)
        for row in rows { records.write(row, &json) }
      }
    }
    return json.bytes
  }
}
