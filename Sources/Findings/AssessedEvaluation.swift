package import Assessment
package import Findings
package import ModelEvaluation
package import RoboflowFormat

/// An evaluation with everything that is claimed of it, before any page or table is made.
package struct AssessedEvaluation: Sendable {
  /// The evaluation as decoded.
  package let evaluation: Evaluation
  /// What is odd in its files and in those of the baseline.
  package let notes: [Note]
  /// Scores, ranking, evidence.
  package let assessment: Assessment
  /// What changed since the baseline; `nil` without one.
  package let comparison: Comparison?
  /// The evaluation to compare with; `nil` without one.
  package let baseline: Evaluation?
  /// The rules' verdicts; `nil` without rules.
  package let outcome: CheckOutcome?
  /// Every file read, with its digest; those of the baseline under `baseline/`.
  package let inputs: [Manifest.Entry]

  /// Decodes, assesses and compares.
  ///
  /// - Throws: `EvaluationError` when the input or the baseline is not an evaluation.
  package init(
    _ input: EvaluationInput, options: ReportOptions = ReportOptions(),
    progress: (ReportStage) -> Void = { _ in }
  ) throws(EvaluationError) {
    progress(.reading)
    let earlier = options.baseline?.named(below: "baseline")
    let decoded = try DecodedEvaluation(input)
    let decodedBaseline: DecodedEvaluation? =
      if let earlier { try DecodedEvaluation(earlier) } else { nil }
    evaluation = decoded.evaluation
    baseline = decodedBaseline?.evaluation
    notes = decoded.notes + (decodedBaseline?.notes ?? [])
    inputs = InputDigests.list(input) + (earlier.map(InputDigests.list) ?? [])
    progress(.assessing)
    let assessment = Assessment(decoded.evaluation, criteria: options.criteria)
    let comparison = decodedBaseline.map {
      Comparison(decoded.evaluation, assessment, earlier: $0.evaluation)
    }
    self.assessment = assessment
    self.comparison = comparison
    outcome = options.rules.map {
      Check(evaluation: decoded.evaluation, assessment: assessment, comparison: comparison)
        .outcome(of: $0)
    }
  }
}
