package import FoundationEssentials
import JSON
import PlainText

/// What an error of the service says: flat `{"error": code, "message": …}`, nested
/// `{"error": {"type": …, "message": …}}`, plain prose, HTML or nothing.
///
/// Its texts are foreign and bounded, but not yet fit to print.
package struct ServiceError: Sendable, Equatable {
  /// The text under `error`, or the type of a nested error: a code or prose.
  private var name: String?
  private var flatMessage: String?
  private var nestedMessage: String?
  private var flatHint: String?
  private var nestedHint: String?

  /// How many characters of a text are kept.
  private static let limit = 2400

  /// Nothing said yet.
  init() {}

  /// Reads the body of an error.
  package init(body: Data) {
    let read = body.withUnsafeBytes { raw in
      try? Self(JSONReader(raw.assumingMemoryBound(to: UInt8.self)))
    }
    self = read ?? Self(prose: body)
  }

  /// A code such as `model_eval_not_done` or `GraphMethodException`.
  package var code: String? { name.flatMap { Self.isCode($0) ? $0 : nil } }

  /// What is said for people.
  package var message: String? { nestedMessage ?? flatMessage ?? (code == nil ? name : nil) }

  /// What is advised.
  package var hint: String? { flatHint ?? nestedHint }

  /// The code and the message, as far as they are there, quoted and fit to print.
  var words: String {
    let texts = [name, nestedMessage ?? flatMessage].compactMap(\.self)
    return texts.isEmpty
      ? "no message" : texts.map { ShownText(quoting: $0).string }.joined(separator: ", ")
  }

  /// The same error with other texts.
  package func mappingTexts(_ change: (String) -> String?) -> ServiceError {
    var changed = ServiceError()
    changed.name = name.flatMap(change)
    changed.flatMessage = flatMessage.flatMap(change)
    changed.nestedMessage = nestedMessage.flatMap(change)
    changed.flatHint = flatHint.flatMap(change)
    changed.nestedHint = nestedHint.flatMap(change)
    return changed
  }

  /// Reads the value of a member of the body; `false`, with nothing consumed, for other members.
  mutating func read(_ key: JSONText, _ json: inout JSONReader) throws(JSONSyntaxError) -> Bool {
    switch (key, try json.peek()) {
    case ("error", .string): name = try Self.text(&json)
    case ("error", .object): try readNested(&json)
    case ("message", .string): flatMessage = try Self.text(&json)
    case ("hint", .string): flatHint = try Self.text(&json)
    default: return false
    }
    return true
  }

  private init(_ start: JSONReader) throws(JSONSyntaxError) {
    var json = start
    guard try json.peek() == .object else { throw json.fault("an object") }
    try json.beginObject()
    while let key = try json.nextKey() {
      if try !read(key, &json) { try json.skipValue() }
    }
    try json.finish()
  }

  /// A body that is no JSON object: a page's title, or the text itself.
  private init(prose body: Data) {
    let text = String(decoding: body.prefix(64 << 10), as: UTF8.self)
    let bytes = Array(text.utf8)
    let lowercased = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    guard lowercased.firstRange(of: "<html".utf8) != nil else {
      if !text.isEmpty { flatMessage = text }
      return
    }
    flatMessage = "an HTML page"
    guard let open = lowercased.firstRange(of: "<title>".utf8),
      let close = lowercased[open.upperBound...].firstRange(of: "</title>".utf8)
    else { return }
    let title = String(decoding: bytes[open.upperBound..<close.lowerBound], as: UTF8.self)
    flatMessage = "an HTML page, “\(title)”"
  }

  private mutating func readNested(_ json: inout JSONReader) throws(JSONSyntaxError) {
    var type: String?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch (key, try json.peek()) {
      case ("type", .string): type = try Self.text(&json)
      case ("code", .string): name = try Self.text(&json)
      case ("message", .string): nestedMessage = try Self.text(&json)
      case ("hint", .string): nestedHint = try Self.text(&json)
      default: try json.skipValue()
      }
    }
    name = type ?? name
  }

  private static func text(_ json: inout JSONReader) throws(JSONSyntaxError) -> String {
    try json.string().beginning(limit).text
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { JSONReader.isWordByte($0) || $0 == UInt8(ascii: "-") }
  }
}
