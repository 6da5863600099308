package import ArgumentParser
import CommandInputs
import CommandOutputs
import FoundationEssentials
import RankingFindings
import RankingReport
import ServiceCommands
import Terminal
import VectorReport

/// `vector-report compare`: models of one version on the same images, ranked with intervals.
package struct CompareCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare models on the same images.",
    discussion: """
      Each EVALUATION is an evaluation with per-image records (a folder, or \
      roboflow:WORKSPACE/EVAL_ID), two to twelve of them. Models are compared image by image on the \
      images that all have (by id, else by name): for every two the difference with an interval that \
      holds for all pairs together, for each model the places that it may have, and the clusters in \
      which a model is below the best. Clusters are those of the first evaluation that has some. \
      Where nothing is decided, the report says what difference would have shown.

      Models are looked at on test images, then with validation images, then on all; --on asks for one \
      of them. They are called by their model ids, else by their paths.

      Examples:
        vector-report compare run-a/ run-b/ run-c/
        vector-report compare run-a/ run-b/ --on held-out -o duel --json

      Exit codes: 0 done, whoever is best; 64 wrong usage, or one evaluation named twice; 65 an input \
      cannot be understood, has no per-image records, or is of another project, task or images; 66 an \
      input is missing.
      """)

  @Argument(
    help: ArgumentHelp("Evaluation folder. Two to twelve.", valueName: "evaluation"),
    completion: .directory)
  var evaluations: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder of the report, or with --single-file the HTML file, - for standard output. (default: "
        + "comparison, comparison.html)",
      valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var reading: ReadingOptions

  @OptionGroup(title: "Assessment")
  var assessment: AssessmentArguments

  @Option(help: "Title of the report. (default: from project and version)")
  var title: String?

  @OptionGroup var templates: TemplateArguments

  @Flag(help: "Write one HTML file with everything in it instead of a folder.")
  var singleFile = false

  @Flag(help: "Print the comparison as JSON instead of a sentence; the report is written too.")
  var json = false

  @OptionGroup var summaries: SummaryOptions

  @Flag(help: "Replace the output even if it is not a report.")
  var force = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors, and what --json asks for.")
  var quiet = false

  /// The defaults.
  package init() {}

  /// Refuses what does not go together.
  package func validate() throws {
    guard (2...RankedEvaluations.most).contains(evaluations.count) else {
      throw ValidationError(
        "expected 2 to \(RankedEvaluations.most) evaluations to compare, found "
          + "\(evaluations.count)")
    }
    guard evaluations.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("Only one evaluation can come from standard input.")
    }
    guard output != "-" || singleFile else {
      throw ValidationError("A report folder cannot go to standard output; add --single-file.")
    }
    let outputs = [output == "-", summaries.summary == "-", json].count { $0 }
    guard outputs <= 1 else {
      throw ValidationError(
        "Only one of --output -, --summary - and --json can go to standard output.")
    }
  }

  /// Compares the models.
  package func run() async throws {
    try refuseInputsAsOutputs()
    var options = RankingOptions()
    options.templates = try templates.set()
    options.sourceDateEpoch = try SourceDate.epoch()
    options.form = singleFile ? .singleFile : .folder
    let ranked = try await read()
    let report = try ModelComparisonReport(ranked, options: options)
    if !quiet { Console.notes(ranked.notes) }
    let size = try write(report)
    if summaries.isWanted {
      let summary = ComparisonSummary(ranked)
      try summaries.write(options.templates.map(summary.text) ?? summary.text())
    }
    try tell(ranked, report, size)
  }

  /// Reads the evaluations and compares them.
  private func read() async throws -> RankedEvaluations {
    let paths = reading.paths(isQuiet: quiet)
    let criteria = try assessment.options().criteria
    var entries: [RankedEvaluations.Entry] = []
    for (place, evaluation) in evaluations.enumerated() {
      var input = try EvaluationInput(path: await paths.path(evaluation))
      input.splitNames = reading.splitNames
      entries.append(
        try RankedEvaluations.Entry(input, path: evaluation, below: "\(place + 1)"))
    }
    return try RankedEvaluations(entries, title: title, criteria: criteria)
  }

  private func refuseInputsAsOutputs() throws {
    let inputs = OutputGuard(reading: evaluations + [templates.folder, assessment.groupFile])
    if singleFile { try inputs.check(file: path) } else { try inputs.check(folder: path) }
    try summaries.summary.map(inputs.check(file:))
  }

  /// Puts the report in its place.
  private func write(_ report: ModelComparisonReport) throws -> ReportSize {
    let target = singleFile ? URL(output: path) : URL(fileURLWithPath: path, isDirectory: true)
    let summary = summaries.summary.map { [URL(fileURLWithPath: $0)] } ?? []
    return try report.write(to: target, force: force, besides: summary)
  }

  /// The verdict and where the report is, or all of it as JSON.
  private func tell(
    _ ranked: RankedEvaluations, _ report: ModelComparisonReport, _ size: ReportSize
  ) throws {
    if json { return try Console.output(report.json) }
    if quiet { return }
    let line = "\(page): \(size.words). \(RankingVerdict(ranked).whole)"
    if [output, summaries.summary].contains("-") { return Console.error(line) }
    try Console.output(line)
  }

  /// Where the report goes.
  private var path: String { output ?? (singleFile ? "comparison.html" : "comparison") }

  /// What a reader opens.
  private var page: String {
    if singleFile { return path }
    return path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
  }
}
