import ArgumentParser
import FoundationEssentials
import PlainText
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

  @Option(
    name: .customLong("split-names"),
    help: ArgumentHelp(
      "What a split is that has another name: val=valid, holdout=test. Repeatable.",
      valueName: "name=split"))
  var splits: [SplitName] = []

  @OptionGroup(title: "Fetching an input roboflow:WORKSPACE/EVAL_ID")
  var fetching: FetchOptions

  /// The files of the evaluation.
  ///
  /// - Parameter paths: Fetches what is not on the disk.
  func source(_ paths: InputPaths) async throws -> EvaluationInput {
    var source = try EvaluationInput(
      path: await paths.path(input), imagePredictions: imagePredictions)
    source.splitNames = splitNames
    return source
  }

  /// What splits are to be called, in the evaluation and in its baseline.
  var splitNames: [String: String] {
    Dictionary(splits.map { ($0.name, $0.split) }) { $1 }
  }

  /// The time that the environment sets for everything that states one.
  ///
  /// - Throws: `ValidationError` when it is not what reproducible-builds.org says: seconds since 1970.
  static func sourceDateEpoch() throws -> Int? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    // Years of four digits, which every format of a date can hold.
    guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH: expected seconds since 1970, found \(ShownText(quoting: text))")
    }
    return seconds
  }
}
