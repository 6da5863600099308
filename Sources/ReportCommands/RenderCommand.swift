package import ArgumentParser
import CommandInputs
import CommandOutputs
import FoundationEssentials
import ReportFolder
import RoboflowFormat
import Terminal
import VectorReport

/// `vector-report render`: an evaluation to a report.
package struct RenderCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Render an evaluation as a report folder.",
    discussion: """
      INPUT is one of
        vector-analysis.json        the response of the API's endpoint of that name
        a folder                    that file with the other responses beside it:
                                    image-predictions.json, or its pages in
                                    image-predictions/, evaluation.json, the
                                    other panels, images/ by image name
        roboflow:WORKSPACE/EVAL_ID  fetched from the Roboflow API first (see fetch)
        -                           the vector analysis on standard input

      Examples:
        vector-report evaluation/
        vector-report vector-analysis.json --image-predictions pages/ -o out
        vector-report evaluation/ --baseline last-run/ --rules vector-report.yml
        curl -s "$URL" | vector-report - --single-file -o report.html

      The report in the output folder is replaced in one step when the new one is whole; \
      a folder that cannot be moved, such as a mount point, gets its files one by one. A folder \
      that is not a report stays as it is unless --force is given.
      """)

  @OptionGroup var evaluation: EvaluationOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder of the report, or with --single-file the HTML file, - for standard output. (default: "
        + "report, report.html)",
      valueName: "path"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Folder with the pictures, by image name. (default: images in the evaluation folder)",
      valueName: "folder"),
    completion: .directory)
  var images: String?

  @Option(
    help: ArgumentHelp(
      "Most megabytes of the report, data/ not counted; pictures get what is left. (default: 5)",
      valueName: "MB"))
  var maxSize: Double?

  @OptionGroup(title: "Comparison")
  var baseline: BaselineArguments

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @OptionGroup var rules: RuleFileOption

  @Option(help: "Title of the report. (default: from project and version)")
  var title: String?

  @Option(
    help: ArgumentHelp("Markdown file that is shown after the facts.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var intro: String?

  @OptionGroup var templates: TemplateArguments

  @Flag(help: "Write one HTML file with everything in it instead of a folder.")
  var singleFile = false

  @Flag(help: "Leave out data/images.csv and data/changes.csv, which have a row for each image.")
  var noData = false

  @OptionGroup var summaries: SummaryOptions

  @Flag(help: "Open the page in the browser when it is done. (BROWSER, else xdg-open)")
  var open = false

  @Flag(help: "Replace the output even if it is not a report.")
  var force = false

  @Flag(help: "Print what was written as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// Refuses what does not go together.
  package func validate() throws {
    if json, [output, summaries.summary].contains("-") {
      throw ValidationError(
        "Only one of --json, --output - and --summary - can go to standard output.")
    }
    if output == "-" {
      guard singleFile else {
        throw ValidationError("A report folder cannot go to standard output; add --single-file.")
      }
      guard !open else {
        throw ValidationError("A page on standard output cannot be opened; leave --open out.")
      }
      guard summaries.summary != "-" else {
        throw ValidationError("Only one of --output - and --summary - can go to standard output.")
      }
    }
    guard let maxSize, !(0.1...1000).contains(maxSize) else { return }
    throw ValidationError("--max-size expects megabytes from 0.1 to 1000.")
  }

  /// The defaults.
  package init() {}

  /// Renders.
  package func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    try refuseInputsAsOutputs()
    let (report, summary) = try await make()
    if !quiet { Console.notes(report.notes) }
    let written = try write(report)
    try summary.map(summaries.write)
    if open { Browser.open(page) }
    if json { return try Console.output(outcome(written, report.notes).text) }
    if quiet { return }
    let line = "\(page): \(written.line), \(Self.seconds(clock.now - start)) s"
    if [output, summaries.summary].contains("-") { return Console.error(line) }
    try Console.output(line)
  }

  private func outcome(_ written: Report.Summary, _ notes: [Note]) -> Outcome {
    Outcome(
      path: page,
      counts: [
        "bytes": written.size.bytes, "clusters": written.clusters, "files": written.size.files,
        "images": written.images,
      ], notes: notes.map(\.line))
  }

  private func refuseInputsAsOutputs() throws {
    let inputs = OutputGuard(
      reading: [
        evaluation.input, rules.rules, intro, images, templates.folder, assessment.groupFile,
      ] + baseline.paths + evaluation.imagePredictions)
    if singleFile { try inputs.check(file: path) } else { try inputs.check(folder: path) }
    try summaries.summary.map(inputs.check(file:))
  }

  /// Puts the report in its place.
  private func write(_ report: Report) throws -> Report.Summary {
    let target = singleFile ? URL(output: path) : URL(fileURLWithPath: path, isDirectory: true)
    let summary = summaries.summary.map { [URL(fileURLWithPath: $0)] } ?? []
    if force, !quiet, !singleFile { ForcedRemoval.tell(from: target) }
    return try report.write(to: target, force: force, besides: summary)
  }

  /// The report, and the summary for CI where one is wanted.
  private func make() async throws -> (Report, summary: String?) {
    let paths = evaluation.paths(isQuiet: quiet)
    let source = try await evaluation.source(paths)
    let earlier = try await baseline.input(paths, splitNames: evaluation.splitNames)
    let progress = ProgressLine(isShown: !quiet && Console.isInteractive)
    defer { progress.finish() }
    let options = try options()
    let assessed = try assessment.assessed(
      source, baseline: earlier, slices: baseline.knownSlices(), rules: rules.checkRules()
    ) { progress.show($0.rawValue) }
    progress.show(ReportStage.drawing.rawValue)
    let report = try Report(assessed, options: options)
    let summary = summaries.text(
      assessed, title: title, notes: report.notes, templates: options.templates)
    return (report, summary)
  }

  private func options() throws -> ReportOptions {
    var options = ReportOptions()
    options.title = title
    options.intro = try intro.map {
      try ReportOptions.Introduction(name: $0, markdown: TextFile.read($0))
    }
    options.images = images.map { URL(fileURLWithPath: $0, isDirectory: true) }
    options.maxSize = maxSize.map { Int($0 * 1_000_000) } ?? options.maxSize
    options.templates = try templates.set()
    options.appURL = ProcessInfo.processInfo.environment["APP_URL"] ?? options.appURL
    options.sourceDateEpoch = try SourceDate.epoch()
    options.form = singleFile ? .singleFile : .folder
    options.hasImageData = !noData
    return options
  }

  /// Where the report goes.
  private var path: String { output ?? (singleFile ? "report.html" : "report") }

  /// What a reader opens.
  private var page: String {
    if singleFile { return path }
    return path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
  }

  private static func seconds(_ time: Duration) -> String {
    let hundredths = Int(time / .milliseconds(10))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
