package import ArgumentParser
import CommandInputs
import CommandOutputs
import FoundationEssentials
import Mail
import ReportFolder
import Terminal
import VectorReport

/// `vector-report email`: an evaluation to a message.
package struct EmailCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "email",
    abstract: "Write an evaluation as an e-mail message.",
    discussion: """
      The message holds the verdict, the findings, the clusters to look at and the map, as plain text \
      and as a page that every mail client shows; with --baseline what changed, and with --rules \
      whether they hold, in the subject too. It is not sent: hand it to a mail program.

      Examples:
        vector-report email evaluation/ --link https://ci.example.org/report/
        vector-report email evaluation/ --baseline last-run/ --rules rules.yml
        vector-report email evaluation/ -o - --to team@example.org | sendmail -t

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

  @Option(
    help: ArgumentHelp(
      "Folder of pictures by image name. (default: images in the evaluation folder)",
      valueName: "folder"), completion: .directory)
  var images: String?

  @OptionGroup var templates: TemplateArguments

  @OptionGroup(title: "Comparison")
  var baseline: BaselineArguments

  @OptionGroup var rules: RuleFileOption

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @Flag(help: "Print what was written as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// The defaults.
  package init() {}

  /// Refuses what does not go together.
  package func validate() throws {
    guard json, output == "-" else { return }
    throw ValidationError("Only one of --json and --output - can go to standard output.")
  }

  /// Writes the message.
  package func run() async throws {
    let inputs =
      [
        evaluation.input, images, templates.folder, rules.rules, assessment.groupFile,
      ]
      + baseline.paths + evaluation.imagePredictions
    if output != "-" { try OutputGuard(reading: inputs).check(file: output) }
    let paths = evaluation.paths(isQuiet: quiet)
    let source = try await evaluation.source(paths)
    let earlier = try await baseline.input(paths, splitNames: evaluation.splitNames)
    let assessed = try assessment.assessed(
      source, baseline: earlier, slices: baseline.knownSlices(), rules: rules.checkRules())
    let options = try options()
    let email: Email
    do {
      email = try Email(assessed, options: options)
    } catch let error as EmailError {
      throw OptionError(error)
    }
    if !quiet { tell(email) }
    try TextOutput.write(email.bytes, to: URL(output: output))
    if json { return try Console.output(outcome(email).text) }
    if !quiet, output != "-" { try Console.output("\(output): \(email.subject)") }
  }

  private func outcome(_ email: Email) -> Outcome {
    Outcome(
      path: output, counts: ["bytes": email.bytes.count], notes: email.notes.map(\.line))
  }

  private func tell(_ email: Email) {
    Console.notes(email.notes)
    if let note = email.sizeNote { Console.error("note: \(note)") }
  }

  private func options() throws -> EmailOptions {
    var options = EmailOptions()
    options.to = to
    options.from = from
    options.subject = subject
    options.link = link
    options.title = title
    options.images = images.map { URL(fileURLWithPath: $0, isDirectory: true) }
    options.isDraft = output != "-"
    options.templates = try templates.set()
    options.sourceDateEpoch = try SourceDate.epoch()
    return options
  }
}
