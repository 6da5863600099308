package import ArgumentParser
import CheckOptions
import CommandInputs
import Findings
import ModelEvaluation
import PlainText
import ReportFolder
import Terminal

/// `vector-report check`: an evaluation held against rules, for CI.
package struct CheckCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check an evaluation against rules.",
    discussion: """
      Rules about F1 are judged on evidence: a rule fails when the whole 95% interval lies beyond \
      its limit. When the interval crosses the limit the rule warns, and with --strict it fails. \
      What cannot be judged at all fails, and so does an evaluation that failed or is not finished; \
      one whose per-image records are not all there is warned of.

      The baseline must be of the same project and task, at least a tenth of the images must be in \
      both (by id, else by name), and two of them must have an F1 in both; otherwise it is \
      incompatible.

      A rule file is YAML with the names of the rules as keys; the command line wins:
        min-f1: 0.70
        max-f1-drop: 0.02
        require-split: [test]
        strict: true

      Examples:
        vector-report check evaluation/ --min-f1 0.7 --require-split test
        vector-report check evaluation/ --baseline last-run/ --max-f1-drop 0.02
        vector-report check evaluation/ --rules ci/vector-report.yml --json

      Exit codes: 0 every rule passed, with or without a warning; 1 a rule failed; 64 wrong usage, \
      or no rule at all; 65 the input, the baseline or the rule file cannot be understood, or the \
      baseline is incompatible; 66 the input, the baseline or the rule file is missing, or \
      --max-f1-drop has no --baseline.
      """)

  @OptionGroup var evaluation: EvaluationOptions

  @OptionGroup(title: "Rules")
  var rules: RuleArguments

  @OptionGroup(title: "Comparison")
  var baseline: BaselineArguments

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @Flag(help: "Print the verdicts as JSON instead of a table.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print no table and no notes, only errors.")
  var quiet = false

  @OptionGroup(title: "CI") var texts: CheckTexts

  /// Refuses what does not go together.
  package func validate() throws {
    try texts.refuseSeveral(besides: json)
  }

  /// The defaults.
  package init() {}

  /// Checks.
  package func run() async throws {
    try texts.refuse(
      inputs: [evaluation.input, rules.file, assessment.groupFile] + baseline.paths
        + evaluation.imagePredictions)
    let (assessed, outcome) = try await check()
    if !quiet { Console.notes(assessed.notes) }
    if json {
      try Console.output(CheckDocument(outcome, notes: assessed.notes).text)
    } else if !quiet {
      try texts.printTable(outcome)
    }
    try texts.write(outcome, assessed)
    if outcome.verdict == .failed { throw ExitCode(ExitStatus.ruleFailed.rawValue) }
  }

  private func check() async throws -> (AssessedEvaluation, CheckOutcome) {
    let rules = try self.rules.merged()
    if self.rules.rules == nil, let file = self.rules.file, !quiet {
      Console.error("rules: \(file)")
    }
    let paths = evaluation.paths(isQuiet: quiet)
    let source = try await evaluation.source(paths)
    let earlier = try await baseline(for: rules) {
      try await baseline.input(paths, splitNames: evaluation.splitNames)
    }
    let assessed = try assessment.assessed(
      source, baseline: earlier, slices: baseline.knownSlices(), rules: rules)
    if let fault = assessed.baselineFault { throw BaselineError.unusable(fault) }
    return (assessed, assessed.outcome ?? CheckOutcome(rules: []))
  }

  /// The baseline as it is read; an error of its own where it cannot be had and a rule needs it.
  private func baseline<Input>(
    for rules: CheckRules, _ read: () async throws -> Input?
  ) async throws -> Input? {
    do {
      if let input = try await read() { return input }
    } catch let error as InputError {
      throw error.reason == .missing
        ? BaselineError.missing(error.description) : .unusable(error.description)
    }
    guard let rule = rules.needingBaseline else { return nil }
    throw BaselineError.missing("\(rule) needs an earlier evaluation to compare with, found none")
  }
}
