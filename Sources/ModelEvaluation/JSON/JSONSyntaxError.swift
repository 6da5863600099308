/// Why bytes are not a JSON text.
struct JSONSyntaxError: Error {
  /// Position of the first byte that does not fit.
  var offset: Int
  /// What the grammar asks for there.
  var expected: String
  /// What is there, where the byte itself does not tell it.
  var found: String?

  /// Makes an error; without `found` the text at the offset is quoted.
  init(at offset: Int, expected: String, found: String? = nil) {
    self.offset = offset
    self.expected = expected
    self.found = found
  }
}
