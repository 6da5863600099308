package import PlainText

/// Exit codes, the one table of them: 2 to 5 as in Roboflow's own command line, from 64 on as in sysexits.h.
package enum ExitStatus: Int32, CaseIterable {
  /// A rule of a check failed.
  case ruleFailed = 1
  /// The service does not accept the key.
  case notAuthorised = 2
  /// The service has no such evaluation.
  case noSuchEvaluation = 3
  /// The evaluation is unfinished, failed, or has no such data.
  case evaluationNotDone = 4
  /// The service refused an argument.
  case argumentRefused = 5
  /// The command line or the environment is wrong.
  case usage = 64
  /// The input cannot be understood.
  case badInput = 65
  /// The input is not there.
  case inputMissing = 66
  /// No usable answer from the service.
  case unreachable = 69
  /// A fault of this tool.
  case internalFault = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case ioError = 74
}

extension ExitStatus {
  /// What the code means, for help.
  package var words: String {
    switch self {
    case .ruleFailed: "a rule of check failed"
    case .notAuthorised: "not authorised"
    case .noSuchEvaluation: "no such evaluation"
    case .evaluationNotDone: "evaluation unfinished or without such data"
    case .argumentRefused: "the service refused an argument"
    case .usage: "wrong usage"
    case .badInput: "bad input data"
    case .inputMissing: "input missing"
    case .unreachable: "service unreachable"
    case .internalFault: "a fault of this tool"
    case .cannotCreate: "the output cannot be created"
    case .ioError: "reading or writing failed"
    }
  }

  /// Codes with their meanings, `64 wrong usage; 65 bad input data`, in their order.
  package static func list(_ isMeant: (ExitStatus) -> Bool = { _ in true }) -> String {
    allCases.filter(isMeant).map { "\($0.rawValue) \($0.words)" }.joined(separator: "; ")
  }

  /// The exit code for a kind of fault.
  package init(_ cause: ErrorCause) {
    self =
      switch cause {
      case .badInput: .badInput
      case .missingInput: .inputMissing
      case .badArgument: .usage
      case .cannotCreate: .cannotCreate
      case .inputOutput: .ioError
      case .notAuthorised: .notAuthorised
      case .noSuchEvaluation: .noSuchEvaluation
      case .evaluationNotDone: .evaluationNotDone
      case .argumentRefused: .argumentRefused
      case .unreachable: .unreachable
      case .internalFault: .internalFault
      }
  }
}
