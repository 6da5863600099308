public import PlainText

/// Why a text is refused as introduction of a report.
public struct IntroError: ExplainedError, Equatable {
  /// Name of the file.
  public let name: String
  /// What was expected and what was found.
  public let reason: String

  /// One sentence: file, expectation, finding.
  public var sentences: [String] { ["\(name): \(reason)"] }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}
