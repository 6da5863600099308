public import Assessment
public import ModelEvaluation
import PlainText

/// An evaluation with everything that is claimed of it, before any page or message is made.
///
/// Every output takes this one value, so that criteria, baseline and rules are given once and reach
/// all of them alike.
public struct AssessedEvaluation: Sendable {
  /// The evaluation.
  public let evaluation: Evaluation
  /// What is odd in its files and in those of the baseline.
  public let notes: [Note]
  /// Scores, ranking, evidence.
  public let assessment: Assessment
  /// What changed since the baseline; `nil` without one.
  public let comparison: Comparison?
  /// What this evaluation says of the groups that an earlier one told of; `nil` without any.
  package let slices: [SliceCheck]?
  /// The evaluation to compare with; `nil` without one.
  package let baseline: Evaluation?
  /// The rules' verdicts; `nil` without rules.
  public internal(set) var outcome: CheckOutcome?
  /// What to know before any good news.
  package let warnings: [SanityWarning]
  /// What to do next.
  package let nextSteps: NextSteps
  /// What a reader should know, the most useful first.
  public let findings: [Finding]
  /// Where it was read from; empty for an evaluation made in memory.
  package let origin: Origin

  /// What the assessment of an evaluation depends on.
  public struct Terms: Sendable {
    /// Thresholds of judgement.
    public var criteria = Assessment.Criteria()
    /// An earlier evaluation to compare with.
    public var baseline: Evaluation?
    /// Groups that an earlier evaluation told of; `nil` takes those of the baseline.
    package var slices: [Slice]?
    /// Rules to hold the evaluation against.
    public var rules: CheckRules?

    /// The tool's defaults.
    public init(
      criteria: Assessment.Criteria = Assessment.Criteria(), baseline: Evaluation? = nil,
      rules: CheckRules? = nil
    ) {
      self.criteria = criteria
      self.baseline = baseline
      self.rules = rules
    }
  }

  /// Where an evaluation was read from.
  package struct Origin: Sendable {
    /// Every file read, with its digest; those of the baseline under `baseline/`.
    package var files: [SourceFile]
    /// Path of the evaluation folder, where the input is one; pictures may be in its `images/`.
    package var folder: String?

    /// Describes an origin; by default there is none.
    package init(files: [SourceFile] = [], folder: String? = nil) {
      self.files = files
      self.folder = folder
    }
  }

  /// Assesses an evaluation, compares it and holds it against rules.
  ///
  /// - Parameters:
  ///   - evaluation: The evaluation.
  ///   - notes: What is odd in its files and in those of the baseline.
  ///   - origin: Where it was read from.
  ///   - terms: Criteria, baseline and rules.
  package init(
    _ evaluation: Evaluation, notes: [Note] = [], origin: Origin, terms: Terms = Terms()
  ) {
    let assessment = Assessment(evaluation, criteria: terms.criteria)
    let comparison = terms.baseline.map { Comparison(evaluation, assessment, earlier: $0) }
    self.evaluation = evaluation
    self.notes = notes
    self.origin = origin
    self.assessment = assessment
    self.comparison = comparison
    baseline = terms.baseline
    let slices = Self.known(terms, comparison).map {
      SliceCheck.list($0, in: evaluation, assessment)
    }
    self.slices = slices
    outcome = terms.rules.map {
      Check(
        evaluation: evaluation, assessment: assessment, comparison: comparison, slices: slices
      ).outcome(of: $0)
    }
    warnings = SanityWarning.list(assessment, evaluation, notes)
    nextSteps = NextSteps(assessment, evaluation, comparison)
    findings = Findings.list(
      assessment, evaluation, comparison, nextSteps, baseline: terms.baseline, slices: slices)
  }

  /// The groups given, else those of a baseline that is of the same project and task.
  private static func known(_ terms: Terms, _ comparison: Comparison?) -> [Slice]? {
    if let slices = terms.slices { return slices }
    guard let baseline = terms.baseline,
      comparison?.settings.contains(where: { $0.effect == .everything }) == false
    else { return nil }
    return Slice.list(baseline, Assessment(baseline, criteria: terms.criteria))
  }
}
