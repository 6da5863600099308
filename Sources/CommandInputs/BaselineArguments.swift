package import ArgumentParser
package import RoboflowFormat
package import ServiceCommands

/// The earlier evaluation to compare with: the same for every command that compares.
package struct BaselineArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Earlier evaluation to compare with: a file, a folder or roboflow:… like the input.",
      valueName: "input"),
    completion: .file(extensions: ["json"]))
  package var baseline: String?

  /// The defaults.
  package init() {}

  /// Refuses standard input, which is for the evaluation.
  package func validate() throws {
    guard baseline != "-" else {
      throw ValidationError("--baseline: expected a file or folder, found standard input")
    }
  }

  /// The baseline's files; `nil` when none was asked for.
  ///
  /// - Parameters:
  ///   - paths: Fetches what is not on the disk.
  ///   - splitNames: What splits are to be called.
  package func input(
    _ paths: InputPaths, splitNames: [String: String]
  ) async throws -> EvaluationInput? {
    guard let baseline else { return nil }
    var input = try EvaluationInput(path: await paths.path(baseline))
    input.splitNames = splitNames
    return input
  }
}
