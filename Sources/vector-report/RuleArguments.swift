import ArgumentParser
import Findings
import Foundation
import ModelEvaluation

/// The rules of a check, from the command line and from a file.
struct RuleArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Least mean F1 of the test (else validation, else all) images, 0...1."))
  var minF1: Double?

  @Option(
    name: .customLong("min-cluster-f1"),
    help: ArgumentHelp("Least F1 of every cluster with enough images, 0...1."))
  var minClusterF1: Double?

  @Option(help: ArgumentHelp("Greatest share of images in no cluster, 0...1."))
  var maxNoise: Double?

  @Option(help: ArgumentHelp("Greatest number of clusters that are weak beyond chance."))
  var maxWeak: Int?

  @Option(
    name: .customLong("max-f1-drop"),
    help: ArgumentHelp(
      "Greatest fall of mean F1 since the baseline on the images in both, 0...1."))
  var maxF1Drop: Double?

  @Option(
    help: ArgumentHelp(
      "Split that must have images with an F1. Repeatable.", valueName: "split"))
  var requireSplit: [String] = []

  @Flag(
    inversion: .prefixedNo, help: "Fail, and not only warn, where an interval crosses its limit.")
  var strict: Bool?

  @Option(
    help: ArgumentHelp(
      "YAML file with rules. (default: vector-report.yml in the current folder, if there is one)",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var rules: String?

  func validate() throws {
    for (name, limit) in [
      ("min-f1", minF1), ("min-cluster-f1", minClusterF1), ("max-noise", maxNoise),
      ("max-f1-drop", maxF1Drop),
    ] {
      guard let limit, !(0...1).contains(limit) else { continue }
      throw ValidationError("--\(name): expected a number in 0...1, found \(limit)")
    }
    if let maxWeak, maxWeak < 0 {
      throw ValidationError("--max-weak: expected a whole number of 0 or more, found \(maxWeak)")
    }
    if requireSplit.contains("") {
      throw ValidationError("--require-split: expected the name of a split, found nothing")
    }
  }

  /// Rules of the file, each replaced by that of the command line.
  func merged() throws -> CheckRules {
    let onCommandLine = CheckRules(
      minF1: minF1, minClusterF1: minClusterF1, maxNoise: maxNoise, maxWeak: maxWeak,
      maxF1Drop: maxF1Drop, requiredSplits: requireSplit, isStrict: strict)
    let merged = try file.map { try RuleFile.read($0).overridden(by: onCommandLine) }
    let rules = merged ?? onCommandLine
    guard !rules.isEmpty else { throw ValidationError(Self.noRules) }
    return rules
  }

  /// The rule file: the one named, else the one that lies in the current folder.
  var file: String? {
    if let rules { return rules }
    return FileManager.default.fileExists(atPath: RuleFile.defaultName)
      ? RuleFile.defaultName : nil
  }

  private static let noRules =
    "no rule to check: give at least one of "
    + CheckRules.Name.allCases.map { "--\($0.rawValue)" }.joined(separator: ", ")
    + ", or a file with --rules"
}

extension RuleFile {
  /// Reads a rule file from the disk.
  static func read(_ path: String) throws -> CheckRules {
    try rules(in: TextFile.read(path), named: path)
  }
}
