import ArgumentParser
import Assessment
import Delivery
import Findings
import Foundation
import VectorReport

/// What a check writes for the CI service that runs it.
struct CheckTexts: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write the verdicts as JUnit XML; - for standard output.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "Also write scores and verdicts as OpenMetrics text; - for standard output.",
      valueName: "file"),
    completion: .file(extensions: ["txt"]))
  var metrics: String?

  @Flag(help: "Also print annotations for GitHub Actions.")
  var github = false

  /// How many texts go to standard output.
  var countOnStandardOutput: Int { [junit, metrics].count { $0 == "-" } }

  /// Whether standard output is taken by a text.
  var isOnStandardOutput: Bool { countOnStandardOutput > 0 }

  /// Refuses to write over what the check reads.
  func refuse(inputs: [String?]) throws {
    for file in [junit, metrics].compactMap(\.self) {
      try OutputGuard(reading: inputs).check(file: file)
    }
  }

  /// Writes what was asked for; the runner reads annotations from either stream.
  func write(_ outcome: CheckOutcome, _ assessment: Assessment) throws {
    if github { GitHubAnnotations.lines(outcome).forEach(Console.error) }
    if let junit {
      try TextOutput.write(
        JUnitReport.text(outcome, assessment), to: URL(output: junit))
    }
    if let metrics {
      try TextOutput.write(
        MetricsReport.text(assessment, outcome), to: URL(output: metrics))
    }
  }
}
