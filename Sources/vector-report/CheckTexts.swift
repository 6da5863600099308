import ArgumentParser
import Assessment
import Delivery
import Findings

/// What a check writes for the CI service that runs it.
struct CheckTexts: ParsableArguments {
  @OptionGroup var files: CheckTextOptions

  @Flag(help: "Also print annotations for GitHub Actions.")
  var github = false

  /// Writes what was asked for; the runner reads annotations from either stream.
  func write(_ outcome: CheckOutcome, _ assessment: Assessment) throws {
    if github { GitHubAnnotations.lines(outcome).forEach(Console.error) }
    try files.write(outcome, assessment)
  }
}
