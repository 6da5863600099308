package import Assessment
package import ModelEvaluation

/// What rules are held against: an assessed evaluation, and what changed since its baseline.
///
/// Rules about scores are judged on evidence: they fail when the whole 95% interval lies beyond the
/// limit, and warn when it crosses the limit; a strict check fails then too. What cannot be judged
/// at all fails.
public struct Check: Sendable {
  let evaluation: Evaluation
  let assessment: Assessment
  let comparison: Comparison?
  /// Whether an interval that crosses its limit fails.
  var isStrict = false

  /// Prepares a check.
  ///
  /// - Parameter comparison: What changed since the baseline; `nil` without one.
  package init(evaluation: Evaluation, assessment: Assessment, comparison: Comparison?) {
    self.evaluation = evaluation
    self.assessment = assessment
    self.comparison = comparison
  }
}
