import ArgumentParser
import ModelEvaluation
import RoboflowFormat

/// The earlier evaluation to compare with: the same for every command that compares.
struct BaselineArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Earlier evaluation to compare with: a file or folder like the input.", valueName: "input"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  func validate() throws {
    guard baseline != "-" else {
      throw ValidationError("--baseline: expected a file or folder, found standard input")
    }
  }

  /// The baseline's files; `nil` when none was asked for.
  func input() throws(InputError) -> EvaluationInput? {
    guard let baseline else { return nil }
    return try EvaluationInput(path: baseline)
  }
}
