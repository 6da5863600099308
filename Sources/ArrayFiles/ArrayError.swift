package import PlainText

/// Why a file does not give a matrix.
package struct ArrayError: ExplainedError, Equatable {
  /// The file, as given; not yet fit to print.
  package let path: String
  /// What was expected there and what was found.
  package let explanation: String

  /// Makes an error.
  package init(path: String, explanation: String) {
    self.path = path
    self.explanation = explanation
  }

  /// One sentence: path, expectation, finding.
  package var sentences: [String] {
    [ShownText(escaping: path, to: 400).string + ": " + explanation]
  }

  /// What kind of fault it is.
  package var cause: ErrorCause { .badInput }
}

/// What is wrong with the bytes of a file.
struct ArrayFault: Error {
  let explanation: String

  init(_ explanation: String) { self.explanation = explanation }
}
