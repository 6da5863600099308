/// An error that tells a person what is wrong, and a program what kind of fault it is.
///
/// Every error that the package's public functions throw is one, but for errors of closures that were
/// handed in.
public protocol ExplainedError: Error, CustomStringConvertible {
  /// What is wrong, a sentence for each fault and at least one: places, what was expected, what was
  /// found. They are harmless to print and name nothing of any command line.
  var sentences: [String] { get }

  /// What kind of fault it is.
  var cause: ErrorCause { get }
}

extension ExplainedError {
  /// The sentences, one a line.
  public var description: String { sentences.joined(separator: "\n") }
}

/// What kind of fault an error is, for a program to act on.
public enum ErrorCause: String, Sendable, CaseIterable {
  /// What was given to read is not what it should be.
  case badInput
  /// What was given to read is not there.
  case missingInput
  /// A value that the caller chose is none that can be.
  case badArgument
  /// The output cannot be made, or something else is in its place.
  case cannotCreate
  /// Reading or writing failed on the way.
  case inputOutput
  /// The service does not accept the key.
  case notAuthorised
  /// The service has no such evaluation.
  case noSuchEvaluation
  /// The evaluation is unfinished, failed, or has no such data.
  case evaluationNotDone
  /// The service refused an argument of the request.
  case argumentRefused
  /// No usable answer came from the service.
  case unreachable
  /// Something here is wrong, whatever was given: a fault of this package or of a library below it.
  case internalFault
}
