package import PlainText

/// A library's error about what an option gave, told with the option in front.
package struct OptionError: ExplainedError {
  private let error: any ExplainedError

  /// Takes an error whose sentences begin with the name of an option.
  package init(_ error: any ExplainedError) { self.error = error }

  /// The sentences, each with the dashes of its option.
  package var sentences: [String] { error.sentences.map { "--\($0)" } }

  /// What kind of fault it is.
  package var cause: ErrorCause { error.cause }
}
