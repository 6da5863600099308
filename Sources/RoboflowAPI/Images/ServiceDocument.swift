import FoundationEssentials
import JSON
import ModelEvaluation

/// Reads answers of the service that are no part of an evaluation folder.
enum ServiceDocument {
  /// Reads a whole document that must be an object.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - words: What it is, for a fault.
  ///   - members: Reads the members of the object, which is entered already; `nil` where what makes
  ///     it such a document is missing.
  static func read<Content>(
    _ bytes: Data, as words: String,
    _ members: (inout JSONReader) throws(JSONSyntaxError) -> Content?
  ) throws(EvaluationError) -> Content {
    let outcome = bytes.withUnsafeBytes { raw in
      var json = JSONReader(raw.assumingMemoryBound(to: UInt8.self))
      do throws(JSONSyntaxError) {
        try json.beginObject()
        let content = try members(&json)
        try json.finish()
        return Result<Content?, EvaluationError>.success(content)
      } catch {
        return .failure(
          fault(
            words, place: json.lineAndColumn(of: error.offset), expected: error.expected,
            error.found ?? json.found(at: error.offset)))
      }
    }
    guard let content = try outcome.get() else {
      throw fault(words, place: "", expected: words, "something else")
    }
    return content
  }

  private static func fault(
    _ words: String, place: String, expected: String, _ found: String
  ) -> EvaluationError {
    let fault = EvaluationError.Fault(file: words, place: place, expected: expected, found: found)
    return EvaluationError(faults: [fault], total: 1)
  }
}

extension JSONReader {
  /// A finite number, also one that is written as a text; `nil` for anything else.
  mutating func numberOrTextOfOne() throws(JSONSyntaxError) -> Double? {
    let value: Double?
    switch try peek() {
    case .number: value = try number().double
    case .string: value = Double(try string().string)
    default:
      try skipValue()
      return nil
    }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The texts of an array; what is no text is passed over, and what is no array holds none.
  mutating func texts() throws(JSONSyntaxError) -> [String] {
    var texts: [String] = []
    try forEachElement { (json) throws(JSONSyntaxError) in
      if let text = try json.textIfAny() { texts.append(text) }
    }
    return texts
  }

  /// The numbers of an array as a vector; empty where any of them is none.
  mutating func vector() throws(JSONSyntaxError) -> [Float] {
    var (vector, isWhole) = ([Float](), true)
    try forEachElement { (json) throws(JSONSyntaxError) in
      let value = try json.numberOrTextOfOne().map { Float($0) }
      if let value, value.isFinite { vector.append(value) } else { isWhole = false }
    }
    return isWhole ? vector : []
  }

  /// Calls with each element of an array, which the body must consume; what is no array has none.
  mutating func forEachElement(
    _ body: (inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try peek() == .array else { return try skipValue() }
    try beginArray()
    while try nextElement() { try body(&self) }
  }

  /// Calls with each key of an object, whose value the body must consume; what is no object has
  /// none.
  mutating func forEachMember(
    _ body: (JSONText, inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try peek() == .object else { return try skipValue() }
    try beginObject()
    while let key = try nextKey() { try body(key, &self) }
  }
}
