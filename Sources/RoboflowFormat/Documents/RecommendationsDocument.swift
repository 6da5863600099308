import JSON
import ModelEvaluation

/// `recommendations.json`.
struct RecommendationsDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The panel.
  var panel = Recommendations(isGenerated: false)

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .recommendations, faults: &faults) {
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
      case "generatedAt": panel.generatedAt = try reader.text()
      case "recommendations":
        isKind = true
        hasItems = try readRecommendations(&reader)
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    panel.isGenerated = isGenerated ?? hasItems
    return isKind
  }

  /// Reads an object with a summary and the items, or the bare items; whether there was either.
  private mutating func readRecommendations(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Bool {
    switch try reader.json.peek() {
    case .array: panel.items = try RecommendationItemDecoding.items(&reader)
    case .object:
      try reader.json.beginObject()
      var hasItems = false
      while let key = try reader.json.nextKey() {
        let kind = try reader.json.peek()
        if "summary" ~= key, kind == .object {
          try readSummary(&reader)
        } else if kind == .array, !hasItems {
          // The name of the items is not documented; they are the one array that there is.
          panel.items = try RecommendationItemDecoding.items(&reader)
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
      case "confidenceThreshold": panel.confidenceThreshold = try reader.fraction()
      case "split": panel.split = try reader.text()
      default: try reader.json.skipValue()
      }
    }
  }
}
