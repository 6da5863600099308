package import JSON
import ModelEvaluation
import PlainText

/// Reads the fields of one document and collects what is wrong with them.
///
/// Each method consumes one value. A value of the wrong type or range is a fault, noted with its
/// place, and reads as `nil`, like null; only a syntax error ends the reading.
package struct DocumentReader {
  /// The text.
  package var json: JSONReader
  /// What was wrong so far.
  package var faults = FaultCollector()
  /// Name of the document in faults.
  package let file: String

  /// Starts at the outermost value.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    json = JSONReader(bytes)
    self.file = file
  }

  /// Enters an object; `false` when there is none, which is a fault unless it is null.
  package mutating func beginObject(_ expected: StaticString = "an object") throws(JSONSyntaxError)
    -> Bool
  {
    guard try json.peek() == .object else {
      try refuseUnlessNull(expected)
      return false
    }
    try json.beginObject()
    return true
  }

  /// Enters an array; `false` when there is none, which is a fault unless it is null.
  package mutating func beginArray(_ expected: StaticString = "an array") throws(JSONSyntaxError)
    -> Bool
  {
    guard try json.peek() == .array else {
      try refuseUnlessNull(expected)
      return false
    }
    try json.beginArray()
    return true
  }

  /// A string, left in the document's bytes.
  package mutating func rawText() throws(JSONSyntaxError) -> JSONText? {
    guard try json.peek() == .string else {
      try refuseUnlessNull("a text")
      return nil
    }
    return try json.string()
  }

  /// A string, or the digits of a number as text, left in the document's bytes.
  package mutating func rawIdentifier() throws(JSONSyntaxError) -> JSONText? {
    guard try json.peek() == .number else { return try rawText() }
    return JSONText(digitsOf: try json.number())
  }

  /// A string.
  package mutating func text() throws(JSONSyntaxError) -> String? { try rawText()?.string }

  /// A string, or a number as text, as ids are sent.
  package mutating func identifier() throws(JSONSyntaxError) -> String? {
    switch try json.peek() {
    case .string: return try json.string().string
    case .number: return try json.number().shortestText
    default:
      try refuseUnlessNull("a text or a number")
      return nil
    }
  }

  /// A number in a range; not finite reads as `nil`.
  ///
  /// Means and ratios that were computed in floating point may miss a bound by a rounding error:
  /// such a value becomes the bound.
  package mutating func number(_ expected: Expectation<Double>) throws(JSONSyntaxError) -> Double? {
    switch try json.peek() {
    case .number: break
    case .nonFinite:
      try json.nonFinite()
      return nil
    default:
      try refuseUnlessNull(expected.words)
      return nil
    }
    let number = try json.number()
    let value = number.double
    if expected.range.contains(value) { return value }
    let bounded = min(max(value, expected.range.lowerBound), expected.range.upperBound)
    if abs(value - bounded) < 1e-9 { return bounded }
    add(expected: expected.words.description, found: Self.describe(number))
    return nil
  }

  /// An integer in a range; `3.0` is one.
  package mutating func integer(_ expected: Expectation<Int>) throws(JSONSyntaxError) -> Int? {
    guard try json.peek() == .number else {
      try refuseUnlessNull(expected.words)
      return nil
    }
    let number = try json.number()
    if let value = number.integer, expected.range.contains(value) { return value }
    let isTooLarge = abs(number.double) > Double(expected.range.upperBound)
    let words = isTooLarge ? expected.limits ?? expected.words : expected.words
    add(expected: words.description, found: Self.describe(number))
    return nil
  }

  /// Skips the next value; a fault unless it is null.
  package mutating func refuseUnlessNull(_ expected: StaticString) throws(JSONSyntaxError) {
    if try json.peek() == .null { return try json.null() }
    try refuse(expected)
  }

  /// Skips the next value, which is a fault.
  package mutating func refuse(_ expected: StaticString) throws(JSONSyntaxError) {
    let place = faults.faults.count < EvaluationError.limit ? json.place : ""
    let found = try describeValue()
    faults.add(
      EvaluationError.Fault(
        file: file, place: place, expected: expected.description, found: found))
  }

  /// Notes a fault at the current value, or at one of its members.
  package mutating func add(at member: String = "", expected: String, found: String) {
    faults.add(
      EvaluationError.Fault(
        file: file, place: json.place + (member.isEmpty ? "" : "." + member), expected: expected,
        found: found))
  }

  /// Notes that a member of the current object is missing.
  package mutating func addMissing(_ member: String, _ expected: Expectation<Int>) {
    add(at: member, expected: expected.words.description, found: "nothing")
  }

  /// Consumes a value and says what it was.
  package mutating func describeValue() throws(JSONSyntaxError) -> String {
    switch try json.peek() {
    case .object:
      try json.skipValue()
      return "an object"
    case .array:
      try json.skipValue()
      return "an array"
    case .string:
      let (beginning, isWhole) = try json.string().beginning(ShownText.longestQuote)
      return "the text " + ShownText(quoting: beginning, isWhole: isWhole).string
    case .number: return Self.describe(try json.number())
    case .boolean: return try json.boolean() ? "true" : "false"
    case .null:
      try json.null()
      return "null"
    case .nonFinite:
      try json.nonFinite()
      return "a number that is not finite"
    }
  }

  private static func describe(_ number: JSONNumber) -> String {
    ShownText(escaping: String(decoding: number.raw.prefix(100), as: UTF8.self)).string
  }
}

extension DocumentReader {
  /// A threshold as a fraction; what is above 1 is a percentage.
  package mutating func fraction() throws(JSONSyntaxError) -> Double? {
    try number(.threshold).map { $0 > 1 ? $0 / 100 : $0 }
  }
}
