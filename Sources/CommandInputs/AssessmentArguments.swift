public import ArgumentParser
public import Assessment
import COCOFormat
package import Findings
package import RoboflowFormat
package import VectorReport

/// How to assess an evaluation: the same for every command that does.
package struct AssessmentArguments: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "Images that clusters are judged on: auto, test, held-out or all.",
      discussion: """
        auto takes the strictest of test, held-out (test and validation) and all on which enough \
        clusters have enough images.
        """, valueName: "images"))
  var judgedSplits = JudgedSplits.Request.auto

  @Option(
    name: .customLong("fdr"),
    help: ArgumentHelp(
      "Expected share of false calls among the clusters called weak or strong.", valueName: "share")
  )
  var falseDiscoveryRate = 0.10

  @Option(
    help: ArgumentHelp(
      "Fewest images with an F1 for a verdict, those that belong together counted once.",
      valueName: "count"))
  var minImages = 5

  @Option(
    help: ArgumentHelp(
      "Which images belong together: a regular expression with one capture, or a CSV file.",
      discussion: """
        Frames of one video or copies of one picture count as one image in every verdict. Names in \
        which the expression captures the same are one group; the file has lines name,group. Without \
        it groups are looked for in source ids, names, and what analyze saw in image vectors or else places.
        """, valueName: "regex|file.csv"))
  var group: String?

  /// The defaults.
  package init() {}

  /// Refuses what cannot be.
  package func validate() throws {
    guard falseDiscoveryRate > 0, falseDiscoveryRate < 1 else {
      throw ValidationError("--fdr: expected a number between 0 and 1, found \(falseDiscoveryRate)")
    }
    guard (2...1_000_000_000).contains(minImages) else {
      throw ValidationError(
        "--min-images: expected a whole number of 2 to 1000000000, found \(minImages)")
    }
    if let group, groupFile == nil, !ImageGrouping.isPattern(group) {
      throw ValidationError(
        "--group: expected a regular expression with one capture such as '^(.*)_frame', or a .csv "
          + "file, found '\(group)'")
    }
  }

  /// Reads and assesses an evaluation.
  ///
  /// - Parameters:
  ///   - input: The evaluation.
  ///   - baseline: An earlier one to compare with.
  ///   - slices: Groups that an earlier one told of; `nil` takes those of the baseline.
  ///   - rules: Rules to hold it against.
  ///   - progress: Is told what is being done.
  /// - Throws: `InputError` or `EvaluationError` where a file cannot be read.
  package func assessed(
    _ input: EvaluationInput, baseline: EvaluationInput? = nil, slices: [Slice]? = nil,
    rules: CheckRules? = nil, progress: (ReportStage) -> Void = { _ in }
  ) throws -> AssessedEvaluation {
    var options = try options()
    options.baseline = baseline
    options.slices = slices
    options.rules = rules
    return try AssessedEvaluation(input, options: options, progress: progress)
  }

  /// The choices, as the library takes them.
  ///
  /// - Throws: `InputError` or `EvaluationError` where the file of groups cannot be read.
  package func options() throws -> AssessmentOptions {
    AssessmentOptions(criteria: try criteria())
  }

  /// The file that `--group` names; `nil` for an expression and without the option.
  package var groupFile: String? { group.flatMap { $0.lowercased().hasSuffix(".csv") ? $0 : nil } }

  private func criteria() throws -> Assessment.Criteria {
    var criteria = Assessment.Criteria()
    criteria.judgedSplits = judgedSplits
    criteria.falseDiscoveryRate = falseDiscoveryRate
    criteria.minImages = minImages
    if let groupFile {
      criteria.grouping = .table(try InputFile.read(groupFile, GroupDocument.init).groups)
    } else {
      criteria.grouping = group.map(ImageGrouping.pattern)
    }
    return criteria
  }
}

extension JudgedSplits.Request: ExpressibleByArgument {}
