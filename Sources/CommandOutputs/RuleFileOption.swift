import ArgumentParser
import Findings

/// Rules that an output shows the verdicts of; they do not change the exit code.
struct RuleFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "YAML file with the rules of a check, whose verdicts are shown; they do not change the exit "
        + "code.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var rules: String?

  /// The rules; `nil` when no file was named.
  func checkRules() throws -> CheckRules? { try rules.map(RuleFile.read) }
}
