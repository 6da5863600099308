package import JSON

extension JSONText {
  /// The number that the text is in the plainest way, such as `0.42`; `nil` where it is another text, or a
  /// number written in another way.
  package var plainNumber: Double? {
    var values = PlainValues(bytes: raw, position: 0)
    guard let number = values.number(), values.position == raw.count else { return nil }
    return number
  }
}
