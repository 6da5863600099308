import ArgumentParser
import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// Which evaluation a command reads.
struct EvaluationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Evaluation file or folder, or - for standard input.", valueName: "input"),
    completion: .file(extensions: ["json"]))
  var input: String

  @Option(
    help: ArgumentHelp(
      "Per-image records kept elsewhere: a file or a folder of pages. Repeatable.",
      valueName: "path"),
    completion: .file(extensions: ["json"]))
  var imagePredictions: [String] = []

  /// The files of the evaluation.
  ///
  /// - Parameter folder: The input, or what was fetched for it.
  func source(in folder: InputFolder) throws -> EvaluationInput {
    try EvaluationInput(path: folder.path, imagePredictions: imagePredictions)
  }

  /// The time that the environment sets for everything that states one.
  static var sourceDateEpoch: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }
}
