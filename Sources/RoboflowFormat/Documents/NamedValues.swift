import DocumentReading
import JSON
import ModelEvaluation

/// Values that a document keeps under names, in an order that does not depend on that of its keys.
enum NamedValues {
  /// Splits in their usual order.
  static func splits<Value>(
    _ map: OrderedTextMap<Value>
  ) -> [(key: String, value: Value)] {
    Split.order(of: map.pairs.map(\.key)).map { map.pairs[$0] }
  }

  /// Classes in byte order of their names.
  static func classes<Value>(
    _ map: OrderedTextMap<Value>
  ) -> [(key: String, value: Value)] {
    map.pairs.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// Reads an object whose members all have the same form; empty where it is null.
  static func read<Value>(
    _ reader: inout DocumentReader,
    _ value: (inout DocumentReader) throws(JSONSyntaxError) -> Value
  ) throws(JSONSyntaxError) -> OrderedTextMap<Value> {
    var map = OrderedTextMap<Value>()
    guard try reader.beginObject() else { return map }
    while let key = try reader.json.nextKey() {
      map.set(try value(&reader), for: key.string)
    }
    return map
  }
}
