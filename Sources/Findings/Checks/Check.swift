public import Assessment
public import ModelEvaluation

/// What rules are held against: an assessed evaluation, and what changed since its baseline.
///
/// Rules about scores are judged on evidence: they fail when the whole 95% interval lies beyond the
/// limit, and warn when it crosses the limit; a strict check fails then too. What cannot be judged
/// at all fails.
public struct Check: Sendable {
  /// The evaluation.
  public let evaluation: Evaluation
  /// What is claimed of it, in numbers.
  public let assessment: Assessment
  /// What changed since the baseline; `nil` without one.
  public let comparison: Comparison?
  /// What is said of groups that an earlier evaluation told of; `nil` without any.
  package let slices: [SliceCheck]?
  /// Whether an interval that crosses its limit fails.
  public internal(set) var isStrict = false

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - comparison: What changed since the baseline; `nil` without one.
  ///   - slices: What the evaluation says of groups known before; `nil` without any.
  package init(
    evaluation: Evaluation, assessment: Assessment, comparison: Comparison?,
    slices: [SliceCheck]? = nil
  ) {
    self.evaluation = evaluation
    self.assessment = assessment
    self.comparison = comparison
    self.slices = slices
  }
}
