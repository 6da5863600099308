import JSON
import PlainText

/// What an error of the service says: flat `{"error": code, "message": …}`, nested
/// `{"error": {"type": …, "message": …}}` or plain prose.
struct APIErrorText {
  /// The text of `message`, shortened.
  var message: (text: String, isWhole: Bool)?
  private var code: (text: String, isWhole: Bool)?

  /// Reads the value of `error`.
  mutating func readError(_ json: inout JSONReader) throws(JSONSyntaxError) {
    switch try json.peek() {
    case .string: code = try json.string().beginning(ReadableText.limit)
    case .object:
      try json.beginObject()
      while let key = try json.nextKey() { try readMember(key, &json) }
    default: try json.skipValue()
    }
  }

  /// The code and the message, as far as they are there.
  var words: String {
    let texts = [code, message].compactMap(\.self)
    if texts.isEmpty { return "no message" }
    return texts.map { ReadableText.quoted($0.text, isWhole: $0.isWhole) }.joined(separator: ", ")
  }

  private mutating func readMember(
    _ key: JSONText, _ json: inout JSONReader
  ) throws(JSONSyntaxError) {
    guard try json.peek() == .string else { return try json.skipValue() }
    let text = try json.string().beginning(ReadableText.limit)
    switch key {
    case "type", "code": code = text
    case "message": message = text
    default: break
    }
  }
}
