/// Values by name in the order in which the names were first met; the last value of a name wins.
///
/// Names are told apart by their bytes: two spellings of "é" are two names, as they are in JSON.
package struct OrderedTextMap<Value> {
  /// Names and values in order.
  package private(set) var pairs: [(key: String, value: Value)] = []
  private var positions: [[UInt8]: Int] = [:]

  /// No names.
  package init() {}

  /// The value of a name.
  package subscript(_ name: String) -> Value? {
    positions[Array(name.utf8)].map { pairs[$0].value }
  }

  /// Sets the value of a name.
  package mutating func set(_ value: Value, for name: String) {
    let bytes = Array(name.utf8)
    if let position = positions[bytes] {
      pairs[position].value = value
    } else {
      positions[bytes] = pairs.count
      pairs.append((name, value))
    }
  }
}
