/// Exit codes: 2 to 5 as in Roboflow's own command line, from 64 on as in sysexits.h.
package enum ExitStatus: Int32, Sendable {
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
