import PlainText
import ReportFolder

/// An error as a person gets it: lines for the terminal and an exit code.
package struct Failure: Equatable {
  /// What is told.
  package let lines: [String]
  /// The exit code.
  package let code: Int32

  /// The failure behind an error; `nil` for the argument parser's own, which it prints best.
  package init?(_ error: any Error) {
    guard let error = error as? any ExplainedError else { return nil }
    lines = Self.sentences(error).map { "vector-report: \($0)" }
    code = ExitStatus(error.cause).rawValue
  }

  /// What the error says, with the options that it is about or that help.
  private static func sentences(_ error: any ExplainedError) -> [String] {
    switch error {
    case ReportWriteError.occupied:
      error.sentences.map {
        "\($0); choose another place with --output, or replace it with --force"
      }
    case _ where error.cause == .internalFault:
      error.sentences.map { "a fault of this tool: \($0)" }
    case ReportWriteError.tooLarge: error.sentences.map { "\($0); raise it with --max-size" }
    default: error.sentences
    }
  }
}
