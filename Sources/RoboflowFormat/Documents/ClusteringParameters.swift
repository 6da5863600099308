import DocumentReading
import JSON
import ModelEvaluation

/// The parameters of a clustering method, whose names and values are open.
enum ClusteringParameters {
  /// Reads the value of `parameters`.
  static func read(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [Clustering.Parameter] {
    guard try reader.beginObject() else { return [] }
    var values = OrderedTextMap<String>()
    while let key = try reader.json.nextKey() {
      values.set(try text(&reader), for: key.string)
    }
    return values.pairs.map { Clustering.Parameter(name: $0.key, value: $0.value) }
  }

  /// Writes the member `parameters`; numbers as numbers, all else as text.
  static func write(_ parameters: [Clustering.Parameter], _ json: inout JSONWriter) {
    json.key("parameters")
    json.object { json in
      for parameter in parameters {
        json.key(parameter.name)
        if isNumber(parameter.value) {
          json.token(parameter.value)
        } else {
          json.text(parameter.value.utf8)
        }
      }
    }
  }

  /// A value as text: strings as they are, numbers in their shortest form, objects and arrays as
  /// compact JSON.
  private static func text(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> String {
    switch try reader.json.peek() {
    case .string: try reader.json.string().string
    case .number: try reader.json.number().shortestText
    default: try reader.json.compactText()
    }
  }

  /// Whether a text reads back the same when it is written as a number.
  private static func isNumber(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var json = JSONReader(bytes)
      guard (try? json.peek()) == .number, let number = try? json.number(),
        (try? json.finish()) != nil
      else { return false }
      return number.shortestText == text
    }
  }
}
