package import PlainText

/// A value that can write itself as JSON.
package protocol JSONWritable: SendableMetatype {
  /// Writes the value; exactly one.
  func write(into json: inout JSONWriter)
}

extension JSONWritable {
  /// The value as a text of its own: indented, with a newline at the end.
  package var jsonFile: [UInt8] {
    var json = JSONWriter(.indented)
    write(into: &json)
    json.endFile()
    return json.bytes
  }

  /// The value as a text to print: indented, without a newline at the end.
  package var jsonText: String { String(decoding: jsonFile.dropLast(), as: UTF8.self) }
}

extension String: JSONWritable {
  /// Writes a string.
  package func write(into json: inout JSONWriter) { json.text(utf8) }
}

extension ShownText: JSONWritable {
  /// Writes a string.
  package func write(into json: inout JSONWriter) { string.write(into: &json) }
}

extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  package func write(into json: inout JSONWriter) { json.token(self ? "true" : "false") }
}

extension Int: JSONWritable {
  /// Writes an integer.
  package func write(into json: inout JSONWriter) { json.number(Int(self)) }
}

extension Int32: JSONWritable {
  /// Writes an integer.
  package func write(into json: inout JSONWriter) { json.number(Int(self)) }
}

extension Double: JSONWritable {
  /// Writes the shortest number that reads back the same; `null` when it is not finite.
  package func write(into json: inout JSONWriter) {
    guard isFinite else { return json.token("null") }
    json.number(self)
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes an array.
  package func write(into json: inout JSONWriter) {
    json.array { json in
      for element in self { element.write(into: &json) }
    }
  }
}
