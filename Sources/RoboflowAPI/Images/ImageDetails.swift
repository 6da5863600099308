import JSON
import ModelEvaluation

/// What the service says of one image: how it is labelled now, and where its picture is.
struct ImageDetails: Sendable, Equatable {
  /// Boxes of its labels, in pixels of the original picture.
  var boxes: [LabelBox] = []
  /// Labels whose place cannot be told.
  var unplaced = 0
  /// Width of the original picture in pixels.
  var width: Double?
  /// Height of the original picture in pixels.
  var height: Double?
  /// Tags that the user gave it.
  var tags: [String] = []
  /// Where its small picture is.
  var thumb: String?
  /// Where its whole picture is.
  var original: String?
  /// Its vector; empty for none.
  var embedding: [Float] = []

  /// Where the picture is that is wanted, or else the other one.
  func picture(original: Bool) -> String? {
    original ? self.original ?? thumb : thumb ?? self.original
  }

  /// Reads the answer about an image.
  static let reading: Client.Reading<ImageDetails> = { (bytes) throws(EvaluationError) in
    try ServiceDocument.read(bytes, as: "details of an image") {
      (json) throws(JSONSyntaxError) -> ImageDetails? in
      var details: ImageDetails?
      while let key = try json.nextKey() {
        let isObject = try json.peek() == .object
        if isObject, "image" ~= key {
          details = try ImageDetails(&json)
        } else {
          try json.skipValue()
        }
      }
      return details
    }
  }

  private init(_ json: inout JSONReader) throws(JSONSyntaxError) {
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "annotation": try readAnnotation(&json)
      case "tags": tags = try json.texts()
      case "urls": try readAddresses(&json)
      case "embedding": embedding = try json.vector()
      default: try json.skipValue()
      }
    }
  }

  private mutating func readAnnotation(_ json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .object else { return try json.skipValue() }
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "width": width = try json.numberOrTextOfOne()
      case "height": height = try json.numberOrTextOfOne()
      case "boxes": try readBoxes(&json)
      default: try json.skipValue()
      }
    }
  }

  private mutating func readBoxes(_ json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .array else { return try json.skipValue() }
    try json.beginArray()
    while try json.nextElement() {
      if let box = try LabelBox(&json) { boxes.append(box) } else { unplaced += 1 }
    }
  }

  private mutating func readAddresses(_ json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .object else { return try json.skipValue() }
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "thumb": thumb = try json.textIfAny()
      case "original": original = try json.textIfAny()
      default: try json.skipValue()
      }
    }
  }
}
