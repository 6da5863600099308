package import ArgumentParser
package import Assessment
import ModelEvaluation
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

  @Option(
    help: ArgumentHelp(
      "Groups known before, to look up: a data/slices.json. (default: those of the baseline)",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var slices: String?

  /// The files that are read.
  package var paths: [String?] { [baseline, slices] }

  /// The defaults.
  package init() {}

  /// The groups of the file; `nil` when none was named.
  package func knownSlices() throws -> [Slice]? {
    try slices.map { path in
      try InputFile.read(path) { bytes, name throws(EvaluationError) in
        try SliceDocument(bytes, file: name)
      }.slices
    }
  }

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
