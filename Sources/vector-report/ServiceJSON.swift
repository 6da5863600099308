import JSON

/// JSON as `fetch` and `list` print it.
enum ServiceJSON {
  /// A value as indented JSON.
  static func text(_ value: some JSONWritable) -> String {
    var json = JSONWriter(.indented)
    value.write(into: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
