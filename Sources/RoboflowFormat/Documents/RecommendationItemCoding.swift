import DocumentReading
import JSON
import ModelEvaluation

/// Reads and writes the suggestions of the service, whose fields are not documented: whatever is
/// text is kept.
enum RecommendationItemCoding {
  /// Writes a suggestion: an object, or the bare text that it was.
  static func write(_ item: Recommendations.Item, _ json: inout JSONWriter) {
    if item.type == nil, item.title == nil, item.details.count == 1, item.details[0].name.isEmpty {
      return json.text(item.details[0].text.utf8)
    }
    json.object { json in
      json.member("type", item.type)
      json.member("title", item.title)
      for detail in item.details { json.member(detail.name, detail.text) }
    }
  }

  /// Reads an array of suggestions.
  static func items(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [Recommendations.Item] {
    var items: [Recommendations.Item] = []
    try reader.json.beginArray()
    while try reader.json.nextElement() {
      switch try reader.json.peek() {
      case .object: items.append(try item(&reader))
      case .string:
        let detail = Recommendations.Detail(name: "", text: try reader.json.string().string)
        items.append(Recommendations.Item(details: [detail]))
      default: try reader.refuseUnlessNull("an object or a text")
      }
    }
    return items
  }

  private static func item(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Recommendations.Item {
    var item = Recommendations.Item()
    try reader.json.beginObject()
    while let key = try reader.json.nextKey() {
      let name = key.string
      switch key {
      case "id", "_id", "evalId", "createdAt", "generatedAt": try reader.json.skipValue()
      default:
        guard let text = try scalarText(&reader), !text.isEmpty else { continue }
        switch key {
        case "type" where item.type == nil: item.type = text
        case "title" where item.title == nil: item.title = text
        default: item.details.append(Recommendations.Detail(name: name, text: text))
        }
      }
    }
    return item
  }

  /// A text, a number or a truth value as text; several of them joined; `nil` for anything else.
  private static func scalarText(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> String?
  {
    switch try reader.json.peek() {
    case .string: return try reader.json.string().string
    case .number: return try reader.json.number().shortestText
    case .boolean: return try reader.json.boolean() ? "yes" : "no"
    case .array:
      var texts: [String] = []
      try reader.json.beginArray()
      while try reader.json.nextElement() {
        switch try reader.json.peek() {
        case .string: texts.append(try reader.json.string().string)
        case .number: texts.append(try reader.json.number().shortestText)
        default: try reader.json.skipValue()
        }
      }
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    default:
      try reader.json.skipValue()
      return nil
    }
  }
}
