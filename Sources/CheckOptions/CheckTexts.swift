import ArgumentParser
import CITexts
package import Findings
import PlainText
import ReportFolder
import Terminal

/// What a check writes for the CI service that runs it.
package struct CheckTexts: ParsableArguments {
  @OptionGroup var files: CheckTextOptions

  @Flag(help: "Also print annotations for GitHub Actions.")
  var github = false

  /// The defaults.
  package init() {}

  /// How many texts go to standard output.
  private var countOnStandardOutput: Int { files.paths.count { $0 == "-" } }

  /// Whether standard output is taken by a text.
  package var isOnStandardOutput: Bool { countOnStandardOutput > 0 }

  /// Refuses more than one text on standard output.
  ///
  /// - Parameter isJSON: Whether the verdicts go there as JSON.
  package func refuseSeveral(besides isJSON: Bool) throws {
    guard (isJSON ? 1 : 0) + countOnStandardOutput > 1 else { return }
    let options: [ShownText] = ["--json"] + CheckText.all.map { "--\(foreign: $0.name) -" }
    throw ValidationError(
      "Only one of \(Phrase.list(options, of: options.count)) can go to standard output.")
  }

  /// Refuses to write over what the check reads.
  package func refuse(inputs: [String?]) throws {
    for file in files.paths { try OutputGuard(reading: inputs).check(file: file) }
  }

  /// Prints the verdicts as a table, beside a text that takes standard output.
  package func printTable(_ outcome: CheckOutcome) throws {
    for line in CheckTable.lines(outcome) {
      try isOnStandardOutput ? Console.error(line) : Console.output(line)
    }
  }

  /// Writes what was asked for; the runner reads annotations from either stream.
  package func write(_ outcome: CheckOutcome, _ assessed: AssessedEvaluation) throws {
    if github { GitHubAnnotations.lines(outcome).forEach(Console.error) }
    try files.write(outcome, assessed)
  }
}
