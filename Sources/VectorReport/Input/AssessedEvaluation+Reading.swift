public import Findings
import FoundationEssentials
public import ModelEvaluation
public import RoboflowFormat

extension AssessedEvaluation {
  /// Reads an evaluation, assesses it, compares it with the baseline and holds it against the rules.
  ///
  /// ```swift
  /// let assessed = try AssessedEvaluation(evaluation, options: terms)
  /// print(assessed.verdict)
  /// ```
  ///
  /// - Parameters:
  ///   - input: The files of the evaluation.
  ///   - options: Baseline, rules and criteria.
  ///   - progress: Is told what is being done.
  /// - Throws: `EvaluationError` when the input or the baseline is not an evaluation.
  public init(
    _ input: EvaluationInput, options: AssessmentOptions = AssessmentOptions(),
    progress: (ReportStage) -> Void = { _ in }
  ) throws(EvaluationError) {
    progress(.reading)
    let earlier = options.baseline?.named(below: "baseline")
    let (decoded, files) = try DecodedEvaluation.digested(input)
    var (baseline, earlierFiles): (DecodedEvaluation?, [SourceFile]) = (nil, [])
    if let earlier { (baseline, earlierFiles) = try DecodedEvaluation.digested(earlier) }
    let origin = Origin(files: files + earlierFiles, folder: input.folder?.path)
    progress(.assessing)
    var terms = Terms(
      criteria: options.criteria, baseline: baseline?.evaluation, rules: options.rules)
    terms.slices = options.slices
    self.init(
      decoded.evaluation, notes: decoded.notes + (baseline?.notes ?? []), origin: origin,
      terms: terms)
  }
}
