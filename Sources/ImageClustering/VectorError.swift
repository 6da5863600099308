package import PlainText

/// Why vectors cannot be used.
package struct VectorError: ExplainedError, Equatable {
  /// One sentence: place, what was expected and what was found.
  package let sentences: [String]

  init(_ sentence: String) { sentences = [sentence] }

  /// What kind of fault it is.
  package var cause: ErrorCause { .badInput }
}
