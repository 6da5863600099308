import ArgumentParser
import RoboflowAPI

/// Tells the failures of `fetch` and `list`.
enum ServiceFailure {
  /// No workspace on the command line and none in the settings.
  static let noWorkspace = RoboflowError(
    .usage, "no workspace: neither on the command line nor in RF_WORKSPACE")

  /// Runs a command's work; a failure is told, and becomes the exit code.
  ///
  /// - Parameter asJSON: Tell it as `{"error": {"code", "message", "hint"}}`, the form of
  ///   Roboflow's own tool.
  static func reported(asJSON: Bool, _ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as RoboflowError {
      if asJSON {
        Console.error(try ServiceJSON.text(Report(error: Report.Failure(failure))))
      } else {
        Console.error("vector-report: \(failure.message)")
        if let hint = failure.hint { Console.error("  \(hint)") }
      }
      throw ExitCode(failure.exitCode)
    }
  }

  private struct Report: Encodable {
    struct Failure: Encodable {
      var code: String
      var exitCode: Int32
      var hint: String?
      var message: String

      init(_ failure: RoboflowError) {
        code = failure.serviceCode ?? failure.kind.rawValue
        exitCode = failure.exitCode
        hint = failure.hint
        message = failure.message
      }
    }

    var error: Failure
  }
}
