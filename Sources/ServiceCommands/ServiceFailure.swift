import ArgumentParser
import JSON
import PlainText
import RoboflowAPI
import Terminal

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
    } catch let error as RoboflowError {
      let failure = error.withOptions
      if asJSON {
        Console.error(Report(failure: failure).jsonText)
      } else {
        Console.error("vector-report: \(failure.message)")
        if let hint = failure.hint { Console.error("  \(hint)") }
      }
      throw ExitCode(ExitStatus(failure.cause).rawValue)
    }
  }

  private struct Report: JSONWritable {
    let failure: RoboflowError

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.key("error")
        json.object { json in
          json.member("code", failure.serviceCode ?? failure.kind.rawValue)
          json.member("exitCode", ExitStatus(failure.cause).rawValue)
          json.member("hint", failure.hint)
          json.member("message", failure.message)
        }
      }
    }
  }
}
