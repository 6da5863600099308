package import ArgumentParser
import CommandInputs
import CommandOutputs
import FoundationEssentials
import PlainText
import ReportSite
import ServiceCommands
import Terminal
import VectorReport

/// `vector-report site`: many evaluations to a site with their history.
package struct SiteCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Collect reports in a site with an index and their history.",
    discussion: """
      Each EVALUATION is an evaluation (file, folder or roboflow:WORKSPACE/EVAL_ID), which is \
      rendered, or a report folder that was rendered before. An existing site keeps what it has: \
      give only the new runs, and only files that change are written. What is neither evaluation nor report is skipped with a note, and \
      the exit code is then 65. Runs at the same time wait for each other.

      Examples:
        vector-report site runs/*/ -o site
        vector-report site evaluation/ -o site && aws s3 sync site s3://bucket/site

      All links are relative, so the folder works on any static host and from disk.
      """)

  @Argument(
    help: ArgumentHelp("Evaluation or report folder. Repeatable.", valueName: "evaluation"),
    completion: .directory)
  var evaluations: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Folder of the site.", valueName: "folder"),
    completion: .directory)
  var output = "site"

  @Option(
    help: "Title of the first page and of the feed. (default: as before, first Model evaluations)")
  var title: String?

  @OptionGroup(title: "Fetching an input roboflow:WORKSPACE/EVAL_ID")
  var fetching: FetchOptions

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @OptionGroup var templates: TemplateArguments

  @Flag(help: "Open the first page in the browser when it is done. (BROWSER, else xdg-open)")
  var open = false

  @Flag(help: "Use the folder even if it holds something else; nothing in it is removed.")
  var force = false

  @Flag(help: "Print what was written as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// The defaults.
  package init() {}

  /// Adds to the site.
  package func run() async throws {
    let options = ReportOptions(
      templates: try templates.set(),
      sourceDateEpoch: try SourceDate.epoch())
    let site = Site(
      folder: URL(fileURLWithPath: output, isDirectory: true), title: title, force: force,
      options: options, assessment: try assessment.options())
    let paths = InputPaths(fetching, isQuiet: quiet)
    var inputs: [String] = []
    for evaluation in evaluations { inputs.append(try await paths.path(evaluation)) }
    let change = try add(inputs, to: site)
    if !quiet { change.notes.forEach { Console.error("note: \($0)") } }
    if change.skipped == evaluations.count { throw NothingUsable(count: change.skipped) }
    if open { Browser.open(page) }
    if json {
      try Console.output(outcome(change).text)
    } else if !quiet {
      try Console.output(summary(change))
    }
    if change.skipped > 0 { throw ExitCode(ExitStatus.badInput.rawValue) }
  }

  private func add(_ inputs: [String], to site: Site) throws -> Site.Change {
    let progress = ProgressLine(isShown: !quiet && Console.isInteractive)
    defer { progress.finish() }
    return try site.add(inputs) { progress.show($0) }
  }

  /// What a reader opens.
  private var page: String {
    output.hasSuffix("/") ? output + "index.html" : output + "/index.html"
  }

  private func outcome(_ change: Site.Change) -> Outcome {
    Outcome(
      path: page,
      counts: [
        "evaluations": change.evaluations, "files": change.files, "reports": change.reports,
        "skipped": change.skipped,
      ], notes: change.notes)
  }

  private func summary(_ change: Site.Change) -> String {
    "\(page): \(Self.count(change.evaluations, "evaluation")), "
      + "\(Self.count(change.reports, "report")) and "
      + "\(Self.count(change.files, "other file")) written"
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// No input was an evaluation or a report.
  struct NothingUsable: ExplainedError {
    let count: Int

    var sentences: [String] {
      count == 1
        ? ["the input is neither an evaluation nor a report"]
        : ["none of the \(count) inputs is an evaluation or a report"]
    }

    var cause: ErrorCause { .badInput }
  }
}
