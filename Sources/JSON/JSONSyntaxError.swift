/// Why bytes are not a JSON text.
package struct JSONSyntaxError: Error {
  /// Position of the first byte that does not fit.
  package var offset: Int
  /// What the grammar asks for there.
  package var expected: String
  /// What is there, where the byte itself does not tell it.
  package var found: String?

  /// Makes an error; without `found` the text at the offset is quoted.
  @inlinable
  package init(at offset: Int, expected: String, found: String? = nil) {
    self.offset = offset
    self.expected = expected
    self.found = found
  }
}
