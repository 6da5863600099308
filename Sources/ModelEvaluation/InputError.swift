public import PlainText

/// Why the files of an evaluation cannot be had.
public struct InputError: ExplainedError, Equatable {
  /// What stands in the way.
  public enum Reason: Sendable, Equatable {
    /// There is nothing at the path.
    case missing
    /// There is something, but it cannot be read.
    case unreadable
  }

  /// What stands in the way.
  public var reason: Reason
  /// The path in question, as given or below it; not yet fit to print.
  public var path: String
  /// What was expected there and what was found.
  public var explanation: String

  /// Makes an error.
  public init(_ reason: Reason, path: String, explanation: String) {
    self.reason = reason
    self.path = path
    self.explanation = explanation
  }

  /// One sentence: path, expectation, finding.
  public var sentences: [String] {
    [ShownText(escaping: path, to: 400).string + ": " + explanation]
  }

  /// What kind of fault it is.
  public var cause: ErrorCause { reason == .missing ? .missingInput : .inputOutput }
}
