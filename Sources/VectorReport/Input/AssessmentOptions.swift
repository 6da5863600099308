package import Assessment
package import Findings
public import RoboflowFormat
package import Slices

/// What the assessment of an evaluation depends on, given once for every output.
public struct AssessmentOptions: Sendable {
  /// An earlier evaluation to compare with.
  public var baseline: EvaluationInput?
  /// Groups that an earlier evaluation told of; `nil` takes those of the baseline.
  package var slices: [Slice]?
  /// Rules to hold the evaluation against; outputs show their verdicts.
  package var rules: CheckRules?
  /// Thresholds of judgement.
  package var criteria = Assessment.Criteria()

  /// Options with the tool's defaults: no baseline, no rules.
  public init(baseline: EvaluationInput? = nil) { self.baseline = baseline }
}
