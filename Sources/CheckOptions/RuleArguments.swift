package import ArgumentParser
package import Findings
import FoundationEssentials
import RuleFiles

/// The rules of a check, from the command line and from a file.
package struct RuleArguments: ParsableArguments {
  @OptionGroup var limits: RuleOptions

  @Flag(
    inversion: .prefixedNo, help: "Fail, and not only warn, where an interval crosses its limit.")
  var strict: Bool?

  @Option(
    help: ArgumentHelp(
      "YAML file with rules. (default: vector-report.yml in the current folder, if there is one)",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  package var rules: String?

  /// The defaults.
  package init() {}

  /// Rules of the file, each replaced by that of the command line.
  package func merged() throws -> CheckRules {
    let onCommandLine = CheckRules(try limits.rules(), isStrict: strict)
    let merged = try file.map { try RuleFile.read($0).overridden(by: onCommandLine) }
    let rules = merged ?? onCommandLine
    guard !rules.isEmpty else { throw ValidationError(Self.noRules) }
    return rules
  }

  /// The rule file: the one named, else the one that lies in the current folder.
  package var file: String? {
    if let rules { return rules }
    return FileManager.default.fileExists(atPath: RuleFile.defaultName)
      ? RuleFile.defaultName : nil
  }

  private static let noRules =
    "no rule to check: give at least one of "
    + Rules.all.map { "--\($0.name)" }.joined(separator: ", ")
    + ", or a file with --rules"
}
