/// Gives each known key a value by its position, starting over when there are more keys than values.
///
///     let color = OrdinalScale(domain: ["train", "test"], range: ["#246", "#fb4"], unknown: "#999")
///     color("test")  // "#fb4"
package struct OrdinalScale<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// The values in order; at least one.
  package let range: [Value]
  /// What a key outside the domain gives.
  package let unknown: Value

  private let positions: [Key: Int]

  /// Makes a scale; a key that comes twice keeps its first position.
  package init(domain: [Key], range: [Value], unknown: Value) {
    precondition(!range.isEmpty, "an ordinal scale needs at least one value")
    var positions: [Key: Int] = [:]
    for key in domain where positions[key] == nil { positions[key] = positions.count }
    self.positions = positions
    self.range = range
    self.unknown = unknown
  }

  /// The value of a key.
  package func callAsFunction(_ key: Key) -> Value {
    positions[key].map { range[$0 % range.count] } ?? unknown
  }
}
