import ArgumentParser
import Findings
import FoundationEssentials
import Mail
import ModelEvaluation
import PlainText
import ReportFolder
import VectorReport

/// `vector-report email`: an evaluation to a message.
struct EmailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "email",
    abstract: "Write an evaluation as an e-mail message.",
    discussion: """
      The message holds the verdict, the findings, the clusters of note and the map, as plain text \
      and as a page that every mail client shows; with --baseline what changed, and with --rules \
      whether they hold, in the subject too. It is not sent: hand it to a mail program.

      Examples:
        vector-report email evaluation/ -o report.eml --link https://ci.example.org/report/
        vector-report email evaluation/ --baseline last-run/ --rules vector-report.yml
        vector-report email evaluation/ -o - --from ci@example.org --to team@example.org | sendmail -t

      A mail client opens report.eml as a draft (X-Unsent); on standard output it is ready to be \
      sent. Boundary and Message-ID come from the content. The date is SOURCE_DATE_EPOCH, else none, \
      and the mail program adds that of sending.
      """)

  @OptionGroup var evaluation: EvaluationOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("File of the message, or - for standard output.", valueName: "file"),
    completion: .file(extensions: ["eml"]))
  var output = "report.eml"

  @Option(help: ArgumentHelp("Recipient. Repeatable.", valueName: "address"))
  var to: [String] = []

  @Option(help: ArgumentHelp("Sender.", valueName: "address"))
  var from: String?

  @Option(help: "Subject. (default: verdict, project and evaluation id)")
  var subject: String?

  @Option(help: ArgumentHelp("Address of the full report.", valueName: "url"))
  var link: String?

  @Option(help: "Title of the report. (default: from project and version)")
  var title: String?

  @OptionGroup var templates: TemplateArguments

  @OptionGroup(title: "Comparison")
  var baseline: BaselineArguments

  @OptionGroup var rules: RuleFileOption

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  func run() async throws {
    let inputs =
      [
        evaluation.input, templates.folder, rules.rules, assessment.groupFile,
      ]
      + baseline.paths + evaluation.imagePredictions
    if output != "-" { try OutputGuard(reading: inputs).check(file: output) }
    let paths = InputPaths(evaluation.fetching, isQuiet: quiet)
    let assessed = try AssessedEvaluation(
      await evaluation.source(paths),
      options: assessment.options(
        baseline: await baseline.input(paths, splitNames: evaluation.splitNames),
        slices: baseline.knownSlices(), rules: rules.checkRules()))
    let email = try Email(assessed, options: options())
    if !quiet { tell(email) }
    try TextOutput.write(email.bytes, to: URL(output: output))
    if !quiet, output != "-" { try Console.output("\(output): \(email.subject)") }
  }

  private func tell(_ email: Email) {
    email.notes.forEach { Console.error("note: \($0.line)") }
    if email.pageSize > Self.largestPage {
      Console.error(
        "note: the page of the message has \(NumberText.size(email.pageSize)); mail services cut it "
          + "off after \(NumberText.size(Self.largestPage))")
    }
  }

  /// What Gmail shows of a message's page, in bytes; the rest is behind a link.
  private static let largestPage = 102_000

  private func options() throws -> EmailOptions {
    var options = EmailOptions()
    options.to = to
    options.from = from
    options.subject = subject
    options.link = link
    options.title = title
    options.isDraft = output != "-"
    options.templates = try templates.set()
    options.sourceDateEpoch = try EvaluationOptions.sourceDateEpoch()
    return options
  }
}
