/// A value that can read itself from JSON; what does not fit it is a syntax error.
package protocol JSONReadable: SendableMetatype {
  /// Reads the next value.
  init(from json: inout JSONReader) throws(JSONSyntaxError)
}

extension JSONReadable {
  /// Reads a whole text; `nil` when it is not the text of such a value.
  package init?(json text: [UInt8]) {
    let value = text.withUnsafeBufferPointer { bytes -> Self? in
      var json = JSONReader(bytes)
      guard let value = try? Self(from: &json), (try? json.finish()) != nil else { return nil }
      return value
    }
    guard let value else { return nil }
    self = value
  }
}

extension JSONReader {
  /// Reads a value of a type that is known from where it goes.
  package mutating func value<Value: JSONReadable>() throws(JSONSyntaxError) -> Value {
    try Value(from: &self)
  }

  /// Reads a value, or `nil` for null.
  package mutating func valueOrNull<Value: JSONReadable>() throws(JSONSyntaxError) -> Value? {
    guard try peek() == .null else { return try Value(from: &self) }
    try null()
    return nil
  }
}

extension String: JSONReadable {
  /// Reads a string.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .string else { throw json.fault("a text") }
    self = try json.string().string
  }
}

extension Int: JSONReadable {
  /// Reads an integer; `3.0` is one.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    let start = json
    guard try json.peek() == .number, let integer = try json.number().integer else {
      throw start.fault("an integer")
    }
    self = integer
  }
}

extension Double: JSONReadable {
  /// Reads a number.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .number else { throw json.fault("a number") }
    self = try json.number().double
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  /// Reads an array.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    guard try json.peek() == .array else { throw json.fault("an array") }
    try json.beginArray()
    self = []
    while try json.nextElement() { append(try json.value()) }
  }
}
