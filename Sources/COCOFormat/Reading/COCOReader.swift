import JSON
import ModelEvaluation
import PlainText

/// Reads values of one document, tolerant of how tools write them and exact about what cannot be
/// read; the first such value ends the reading.
struct COCOReader {
  /// The text.
  var json: JSONReader
  private let file: String

  /// Reads a whole document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - file: Its name, for errors.
  ///   - body: Reads the outermost value.
  static func read<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String,
    _ body: (inout COCOReader) throws -> Value
  ) throws(EvaluationError) -> Value {
    var reader = COCOReader(json: JSONReader(bytes), file: file)
    do {
      let value = try body(&reader)
      try reader.json.finish()
      return value
    } catch let error as EvaluationError {
      throw error
    } catch let error as JSONSyntaxError {
      throw Self.error(
        file, reader.json.lineAndColumn(of: error.offset), expected: error.expected,
        found: error.found ?? reader.json.found(at: error.offset))
    } catch {
      throw Self.error(file, reader.json.place, expected: "a readable document", found: "\(error)")
    }
  }

  /// An error of one fault.
  static func error(
    _ file: String, _ place: String, expected: String, found: String
  ) -> EvaluationError {
    EvaluationError(
      faults: [.init(file: file, place: place, expected: expected, found: found)], total: 1)
  }

  /// A fault at the current value or at one of its members.
  func fault(at member: String = "", expected: String, found: String) -> EvaluationError {
    let place = json.place
    let step = place.isEmpty || member.isEmpty ? member : "." + member
    return Self.error(file, place + step, expected: expected, found: found)
  }

  /// Reads an array; a closure consumes each element.
  mutating func readArray(_ element: (inout COCOReader) throws -> Void) throws {
    guard try json.peek() == .array else { throw try unfit("an array") }
    try json.beginArray()
    while try json.nextElement() { try element(&self) }
  }

  /// Reads an object; a closure consumes the value of each key.
  mutating func readObject(_ member: (JSONText, inout COCOReader) throws -> Void) throws {
    guard try json.peek() == .object else { throw try unfit("an object") }
    try json.beginObject()
    while let key = try json.nextKey() { try member(key, &self) }
  }

  /// A finite number, which some tools write as a text.
  mutating func number() throws -> Double {
    switch try json.peek() {
    case .number:
      let value = try json.number().double
      guard value.isFinite else {
        throw fault(expected: "a finite number", found: "one beyond all numbers")
      }
      return value
    case .string:
      let text = try json.string()
      guard text.raw.count <= 60, let value = Double(text.string), value.isFinite else {
        throw fault(expected: "a number", found: "the text " + Self.quoted(text))
      }
      return value
    default: throw try unfit("a finite number")
    }
  }

  /// An integer, which some tools write as a text.
  mutating func integer() throws -> Int {
    let value = try number()
    guard let integer = Int(exactly: value) else {
      throw fault(expected: "an integer", found: "\(value)")
    }
    return integer
  }

  /// An id: a number or a text.
  mutating func key() throws -> RowKey {
    switch try json.peek() {
    case .number:
      let number = try json.number()
      guard let integer = number.integer else {
        throw fault(expected: "an integer or a text", found: number.shortestText)
      }
      return .number(integer)
    case .string: return .text(try json.string().string)
    default: throw try unfit("an integer or a text")
    }
  }

  /// A text; `nil` for anything else.
  mutating func textIfAny() throws -> String? { try json.textIfAny() }

  /// Whether something is so: true and false, or 1 and 0.
  mutating func flag() throws -> Bool {
    switch try json.peek() {
    case .boolean: return try json.boolean()
    case .null:
      try json.null()
      return false
    default: return try number() != 0
    }
  }

  /// Four numbers.
  mutating func box() throws -> (x: Double, y: Double, width: Double, height: Double)? {
    if try json.peek() == .null {
      try json.null()
      return nil
    }
    var values = (0.0, 0.0, 0.0, 0.0)
    var count = 0
    try readArray { reader in
      let value = try reader.number()
      switch count {
      case 0: values.0 = value
      case 1: values.1 = value
      case 2: values.2 = value
      case 3: values.3 = value
      default: break
      }
      count += 1
    }
    if count == 0 { return nil }
    guard count == 4 else { throw fault(expected: "four numbers", found: "\(count)") }
    for (index, value) in [values.2, values.3].enumerated() where value < 0 {
      throw fault(
        expected: "a \(index == 0 ? "width" : "height") that is not negative", found: "\(value)")
    }
    return values
  }

  /// The error for a value of another kind.
  private mutating func unfit(_ expected: String) throws -> EvaluationError {
    let found =
      switch try json.peek() {
      case .object: "an object"
      case .array: "an array"
      case .string: "the text " + Self.quoted(try json.string())
      case .number: try json.number().shortestText
      case .boolean: try json.boolean() ? "true" : "false"
      case .null: try nullWord()
      case .nonFinite: try nonFiniteWord()
      }
    return fault(expected: expected, found: found)
  }

  private mutating func nullWord() throws -> String {
    try json.null()
    return "null"
  }

  private mutating func nonFiniteWord() throws -> String {
    try json.nonFinite()
    return "a number that is not finite"
  }

  private static func quoted(_ text: JSONText) -> String {
    let (beginning, isWhole) = text.beginning(ShownText.longestQuote)
    return ShownText(quoting: beginning, isWhole: isWhole).string
  }
}
