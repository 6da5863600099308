/// Exit codes: 2 to 5 as in Roboflow's own command line, from 64 on as in sysexits.h.
enum ExitStatus: Int32 {
  case ruleFailed = 1
  case notAuthorised = 2
  case noSuchEvaluation = 3
  case evaluationNotDone = 4
  case argumentRefused = 5
  case usage = 64
  case badInput = 65
  case inputMissing = 66
  case unreachable = 69
  case internalFault = 70
  case cannotCreate = 73
  case ioError = 74
}
