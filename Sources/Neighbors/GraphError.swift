public import PlainText

/// Why neighbours from elsewhere cannot be used.
public struct GraphError: ExplainedError, Equatable {
  /// One sentence: the place, what was expected there and what was found.
  public let description: String

  /// The sentence.
  public var sentences: [String] { [description] }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}
