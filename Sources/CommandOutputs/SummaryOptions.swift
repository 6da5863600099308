package import ArgumentParser
import CITexts
package import Findings
import FoundationEssentials
package import ModelEvaluation
package import Templates
import Terminal

/// Where a summary for CI goes.
package struct SummaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Also write a Markdown summary for a CI page or a pull-request comment, under 60,000 bytes.",
      valueName: "file"),
    completion: .file(extensions: ["md"]))
  package var summary: String?

  @Option(
    help: ArgumentHelp(
      "When the summary is written: always, or changed, when something clearly changed since the "
        + "baseline or a rule did not pass.", valueName: "when"))
  var summaryIf = SummaryCondition.always

  @Flag(help: "Run for GitHub Actions: the summary goes to the job's page. (GITHUB_STEP_SUMMARY)")
  var github = false

  /// The defaults.
  package init() {}

  /// Whether a summary is to be made.
  package var isWanted: Bool { summary != nil || github }

  /// Refuses a page of a job where there is none.
  package func validate() throws {
    guard github, summary == nil, Self.stepFile == nil else { return }
    throw ValidationError(
      "--github: GITHUB_STEP_SUMMARY is not set; run it in GitHub Actions or name a file with "
        + "--summary.")
  }

  /// The summary of an assessed evaluation; `nil` where none is wanted, or there is no news.
  ///
  /// - Parameters:
  ///   - title: Title of the report; `nil` makes one from project and version.
  ///   - notes: What is odd in the input.
  ///   - templates: Templates of the user's own.
  package func text(
    _ assessed: AssessedEvaluation, title: String?, notes: [Note], templates: TemplateSet?
  ) -> String? {
    guard isWanted, summaryIf == .always || assessed.hasNews else { return nil }
    return StepSummary(assessed, title: title, notes: notes)
      .text(templates: templates ?? TemplateSet())
  }

  /// Writes the summary; the page of a job belongs to all its steps and is added to.
  package func write(_ text: String) throws {
    guard let path = summary ?? Self.stepFile else { return }
    if path == Self.stepFile {
      try OutputFile.append(text, to: path)
    } else {
      try OutputFile.write(text, to: path)
    }
  }

  private static var stepFile: String? {
    ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"].flatMap { $0.isEmpty ? nil : $0 }
  }
}
