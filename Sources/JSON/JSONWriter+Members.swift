/// Members of the usual types, which other modules write by the thousand: what is generic costs them a look-up
/// of the type for each.
extension JSONWriter {
  /// Writes a whole number; one that is not there is left out.
  package mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// Writes a number, `null` where it is not finite; one that is not there is left out.
  package mutating func member(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name)
    value.write(into: &self)
  }

  /// Writes a text; one that is not there is left out.
  package mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    text(value.utf8)
  }

  /// Writes a text that is valid UTF-8.
  package mutating func member(_ name: String, utf8 value: ArraySlice<UInt8>) {
    key(name)
    text(value)
  }

  /// Writes the two ends of an interval; one that is not there is left out.
  package mutating func member(_ name: String, _ value: ClosedRange<Double>?) {
    guard let value else { return }
    key(name)
    array { json in
      value.lowerBound.write(into: &json)
      value.upperBound.write(into: &json)
    }
  }
}
