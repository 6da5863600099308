public import PlainText

/// Why a file does not give a matrix.
public struct ArrayError: ExplainedError, Equatable {
  /// The file, as given; not yet fit to print.
  public let path: String
  /// What was expected there and what was found.
  public let explanation: String

  /// Makes an error.
  public init(path: String, explanation: String) {
    self.path = path
    self.explanation = explanation
  }

  /// One sentence: path, expectation, finding.
  public var sentences: [String] {
    [ShownText(escaping: path, to: 400).string + ": " + explanation]
  }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}

/// What is wrong with the bytes of a file.
struct ArrayFault: Error {
  let explanation: String

  init(_ explanation: String) { self.explanation = explanation }
}
