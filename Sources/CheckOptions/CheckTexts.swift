import ArgumentParser
import Assessment
import CITexts
import Findings
import ReportFolder

/// What a check writes for the CI service that runs it.
struct CheckTexts: ParsableArguments {
  @OptionGroup var files: CheckTextOptions

  @Flag(help: "Also print annotations for GitHub Actions.")
  var github = false

  /// How many texts go to standard output.
  var countOnStandardOutput: Int { files.paths.count { $0 == "-" } }

  /// Whether standard output is taken by a text.
  var isOnStandardOutput: Bool { countOnStandardOutput > 0 }

  /// Refuses to write over what the check reads.
  func refuse(inputs: [String?]) throws {
    for file in files.paths { try OutputGuard(reading: inputs).check(file: file) }
  }

  /// Writes what was asked for; the runner reads annotations from either stream.
  func write(_ outcome: CheckOutcome, _ assessment: Assessment) throws {
    if github { GitHubAnnotations.lines(outcome).forEach(Console.error) }
    try files.write(outcome, assessment)
  }
}
