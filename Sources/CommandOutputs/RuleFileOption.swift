package import ArgumentParser
package import Findings
import RuleFiles

/// Rules that an output shows the verdicts of; they do not change the exit code.
package struct RuleFileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "YAML file with the rules of a check, whose verdicts are shown; they do not change the exit "
        + "code.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  package var rules: String?

  /// The defaults.
  package init() {}

  /// The rules; `nil` when no file was named.
  package func checkRules() throws -> CheckRules? { try rules.map(RuleFile.read) }
}
