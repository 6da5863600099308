extension [UInt8] {
  /// Adds a text in UTF-8, in one piece.
  ///
  /// The same as adding its UTF-8 view, byte for byte, for a third of the steps.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
