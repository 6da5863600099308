/// Why vectors cannot be used.
package struct VectorError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence, harmless to print: place, what was expected and what was found.
  package let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  /// The sentence.
  package var description: String { sentence }
}
