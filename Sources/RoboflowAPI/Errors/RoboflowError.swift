package import PlainText

/// Why the service, the settings or the folder did not give what was asked.
///
/// Every text in it is safe to print: no key, no address with a query, no control characters.
package struct RoboflowError: ExplainedError, Equatable {
  /// The kinds of failure that a script may want to tell apart.
  package enum Kind: String, Sendable {
    /// No key, a key that is not accepted, or one without the scope or plan.
    case notAuthorised = "not_authorised"
    /// No such evaluation in this workspace.
    case notFound = "not_found"
    /// The evaluation is unfinished, failed, or has no such data.
    case noData = "no_data"
    /// The service refused an argument of the request.
    case refusedArgument = "refused_argument"
    /// The command line or the environment is wrong.
    case usage
    /// A local file that was to be read is not what it should be.
    case badData = "bad_data"
    /// A local file that was to be read is not there.
    case missingInput = "missing_input"
    /// No usable answer from the service.
    case unreachable
    /// The service answered, again and again, with something that is not what was asked for.
    case unusableAnswer = "unusable_answer"
    /// The folder cannot be used for this evaluation.
    case cannotCreate = "cannot_create"
    /// Reading or writing failed half-way.
    case inputOutput = "input_output"
  }

  /// What the caller may do, which has a word of its own for it.
  package enum Remedy: Sendable, Equatable {
    /// Give a key.
    case giveKey
    /// Wait until the evaluation is finished.
    case wait
    /// Choose another folder.
    case chooseFolder
    /// Name the project.
    case nameProject
  }

  /// What kind of failure it is.
  package var kind: Kind
  /// One sentence for a person.
  package var message: String
  /// What the person may do about it.
  package var hint: String?
  /// The same where the caller knows better how to say it.
  package var remedy: Remedy?
  /// The service's own code, for example `model_eval_not_found`.
  package var serviceCode: String?

  /// Makes an error.
  package init(
    _ kind: Kind, _ message: String, hint: String? = nil, remedy: Remedy? = nil,
    serviceCode: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.remedy = remedy
    self.serviceCode = serviceCode
  }

  /// The message, then the hint.
  package var sentences: [String] { [message] + [hint].compactMap(\.self) }

  /// What kind of fault it is.
  package var cause: ErrorCause {
    switch kind {
    case .notAuthorised: .notAuthorised
    case .notFound: .noSuchEvaluation
    case .noData: .evaluationNotDone
    case .refusedArgument: .argumentRefused
    case .usage: .badArgument
    case .badData: .badInput
    case .missingInput: .missingInput
    case .unreachable, .unusableAnswer: .unreachable
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    }
  }
}
