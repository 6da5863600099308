import DocumentReading
import JSON
import ModelEvaluation

/// `recommendations.json`.
struct RecommendationsDocument: PanelDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The value.
  var value = Recommendations(isGenerated: false)

  static let panel = Panel.recommendations
  static let words = "recommendations"
  static var place: WritableKeyPath<Panels, Recommendations?> { \.recommendations }
  static func isRecognised(by keys: OutermostKeys) -> Bool {
    keys.has("recommendations", "generated") && !keys.has("matrix", "classes", "splits")
  }

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .panel(Self.panel), faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var isGenerated: Bool?
    var hasItems = false
    var isKind = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "generated":
        isKind = true
        if try reader.json.peek() == .boolean {
          isGenerated = try reader.json.boolean()
        } else {
          try reader.refuseUnlessNull("true or false")
        }
      case "generatedAt": value.generatedAt = try reader.text()
      case "recommendations":
        isKind = true
        hasItems = try readRecommendations(&reader)
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    value.isGenerated = isGenerated ?? hasItems
    return isKind
  }

  /// Reads an object with a summary and the items, or the bare items; whether there was either.
  private mutating func readRecommendations(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Bool {
    switch try reader.json.peek() {
    case .array: value.items = try RecommendationItemCoding.items(&reader)
    case .object:
      try reader.json.beginObject()
      var hasItems = false
      while let key = try reader.json.nextKey() {
        let kind = try reader.json.peek()
        if "summary" ~= key, kind == .object {
          try readSummary(&reader)
        } else if kind == .array, !hasItems {
          // The name of the items is not documented; they are the one array that there is.
          value.items = try RecommendationItemCoding.items(&reader)
          hasItems = true
        } else {
          try reader.json.skipValue()
        }
      }
    default:
      try reader.refuseUnlessNull("an object with recommendations, or an array of them")
      return false
    }
    return true
  }

  private mutating func readSummary(_ reader: inout DocumentReader) throws(JSONSyntaxError) {
    try reader.json.beginObject()
    while let key = try reader.json.nextKey() {
      switch key {
      case "confidenceThreshold": value.confidenceThreshold = try reader.fraction()
      case "split": value.split = try reader.text()
      default: try reader.json.skipValue()
      }
    }
  }
}

extension RecommendationsDocument {
  static func write(_ value: Recommendations, _ json: inout JSONWriter) {
    json.member("generated", value.isGenerated)
    json.member("generatedAt", value.generatedAt)
    let hasSummary = value.split != nil || value.confidenceThreshold != nil
    guard hasSummary || !value.items.isEmpty else { return }
    json.key("recommendations")
    json.object { json in
      if hasSummary {
        json.key("summary")
        json.object { json in
          json.member("split", value.split)
          json.member("confidenceThreshold", value.confidenceThreshold)
        }
      }
      json.key("items")
      json.array { json in
        for item in value.items { RecommendationItemCoding.write(item, &json) }
      }
    }
  }
}

extension Panel {
  /// What the service suggests.
  public static let recommendations = Panel("recommendations")
}
