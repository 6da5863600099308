import Analysis
import Mail
import ModelEvaluation
import ReportFolder
import RoboflowAPI
import RoboflowFormat
import Templates
import VectorReport

/// An error as a person gets it: lines for the terminal and an exit code.
struct Failure: Equatable {
  let lines: [String]
  let code: Int32

  /// The failure behind an error; `nil` for the argument parser's own, which it prints best.
  init?(_ error: any Error) {
    switch error {
    case let error as EvaluationError:
      self.init(error.sentences, .badInput)
    case let error as InputError:
      self.init([error.description], error.reason == .missing ? .inputMissing : .ioError)
    case let error as TemplateError:
      self.init(error.faults.map(\.sentence), .badInput)
    case let error as IntroError:
      self.init([error.sentence], .badInput)
    case let error as SiteCommand.NothingUsable:
      self.init([error.sentence], .badInput)
    case let error as VectorError:
      self.init([error.sentence], .badInput)
    case let error as BaselineError:
      self.init([error.sentence], Self.code(error))
    case let error as RoboflowError:
      self.init([error.message] + [error.hint].compactMap(\.self), error.exitCode)
    case let error as EmailError:
      self.init([error.sentence], .usage)
    case let error as ReportWriteError:
      self.init([error.sentence], Self.code(error))
    default:
      return nil
    }
  }

  private init(_ lines: [String], _ code: ExitStatus) { self.init(lines, code.rawValue) }

  private init(_ lines: [String], _ code: Int32) {
    self.lines = lines.map { "vector-report: \($0)" }
    self.code = code
  }

  private static func code(_ error: BaselineError) -> ExitStatus {
    switch error {
    case .missing: .inputMissing
    case .unusable: .badInput
    }
  }

  private static func code(_ error: ReportWriteError) -> ExitStatus {
    switch error {
    case .occupied, .protected, .cannotCreate, .tooLarge: .cannotCreate
    case .failed: .ioError
    }
  }
}
