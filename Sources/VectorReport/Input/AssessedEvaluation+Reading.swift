public import Findings
import FoundationEssentials
public import ModelEvaluation
public import RoboflowFormat

extension AssessedEvaluation {
  /// Reads an evaluation, assesses it, compares it with the baseline and holds it against the rules.
  ///
  ///     let assessed = try AssessedEvaluation(EvaluationInput(path: "evaluation"))
  ///     try Report(assessed).write(to: URL(fileURLWithPath: "report"))
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
    let decoded = try DecodedEvaluation(input)
    let baseline: DecodedEvaluation? =
      if let earlier { try DecodedEvaluation(earlier) } else { nil }
    let origin = Origin(
      files: InputDigests.list(input) + (earlier.map(InputDigests.list) ?? []),
      folder: input.folder?.path)
    progress(.assessing)
    self.init(
      decoded.evaluation, notes: decoded.notes + (baseline?.notes ?? []), origin: origin,
      terms: Terms(
        criteria: options.criteria, baseline: baseline?.evaluation, slices: options.slices,
        rules: options.rules))
  }
}
