package import ArgumentParser
package import RoboflowFormat
package import ServiceCommands

/// Which evaluation a command reads.
package struct EvaluationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Evaluation file or folder, or - for standard input.", valueName: "input"),
    completion: .file(extensions: ["json"]))
  package var input: String

  @Option(
    help: ArgumentHelp(
      "Per-image records kept elsewhere: a file or a folder of pages. Repeatable.",
      valueName: "path"),
    completion: .file(extensions: ["json"]))
  package var imagePredictions: [String] = []

  @OptionGroup var reading: ReadingOptions

  /// The defaults.
  package init() {}

  /// The inputs of a command as paths.
  ///
  /// - Parameter isQuiet: Show no progress of what is fetched.
  package func paths(isQuiet: Bool) -> InputPaths { reading.paths(isQuiet: isQuiet) }

  /// The files of the evaluation.
  ///
  /// - Parameter paths: Fetches what is not on the disk.
  package func source(_ paths: InputPaths) async throws -> EvaluationInput {
    var source = try EvaluationInput(
      path: await paths.path(input), imagePredictions: imagePredictions)
    source.splitNames = splitNames
    source.givenName = input == "-" || input.hasPrefix("roboflow:") ? nil : input
    return source
  }

  /// What splits are to be called, in the evaluation and in its baseline.
  package var splitNames: [String: String] { reading.splitNames }
}
