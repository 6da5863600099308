import ArgumentParser
import FoundationEssentials
import ReportFolder

/// Where a summary for CI goes.
struct SummaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write a Markdown summary for a CI page or a pull-request comment, under 60,000 bytes.",
      valueName: "file"),
    completion: .file(extensions: ["md"]))
  var summary: String?

  @Flag(help: "Run for GitHub Actions: the summary goes to the job's page. (GITHUB_STEP_SUMMARY)")
  var github = false

  /// Whether a summary is to be made.
  var isWanted: Bool { summary != nil || github }

  func validate() throws {
    guard github, summary == nil, Self.stepFile == nil else { return }
    throw ValidationError(
      "--github: GITHUB_STEP_SUMMARY is not set; run it in GitHub Actions or name a file with "
        + "--summary.")
  }

  /// Writes the summary; the page of a job belongs to all its steps and is added to.
  func write(_ text: String) throws {
    guard let path = summary ?? Self.stepFile else { return }
    let file = URL(output: path)
    if path == Self.stepFile {
      try TextOutput.append(text, to: file)
    } else {
      try TextOutput.write(text, to: file)
    }
  }

  private static var stepFile: String? {
    ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
