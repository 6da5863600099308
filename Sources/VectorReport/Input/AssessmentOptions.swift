public import Assessment
public import Findings
public import RoboflowFormat

/// What the assessment of an evaluation depends on, given once for every output.
public struct AssessmentOptions: Sendable {
  /// An earlier evaluation to compare with.
  public var baseline: EvaluationInput?
  /// Groups that an earlier evaluation told of; `nil` takes those of the baseline.
  package var slices: [Slice]?
  /// Rules to hold the evaluation against; outputs show their verdicts.
  public var rules: CheckRules?
  /// Thresholds of judgement.
  public var criteria: Assessment.Criteria

  /// Options; by default there is no baseline and no rule, and thresholds are the tool's own.
  public init(
    baseline: EvaluationInput? = nil, rules: CheckRules? = nil,
    criteria: Assessment.Criteria = Assessment.Criteria()
  ) {
    self.baseline = baseline
    self.rules = rules
    self.criteria = criteria
  }
}
