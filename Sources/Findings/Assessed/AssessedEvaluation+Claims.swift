public import ModelEvaluation
import PlainText

extension AssessedEvaluation {
  /// Assesses an evaluation that was made in memory, compares it and holds it against rules.
  ///
  /// - Parameters:
  ///   - evaluation: The evaluation; ids of clusters are unique and columns of images equally long.
  ///   - notes: What is odd in its data, for the page to tell.
  ///   - terms: Criteria, baseline and rules.
  public init(_ evaluation: Evaluation, notes: [Note] = [], terms: Terms = Terms()) {
    self.init(evaluation, notes: notes, origin: Origin(), terms: terms)
  }

  /// How good the model is, how sure that is, and whether any group stands out: the sentences at the
  /// top of every output.
  public var verdict: String { VerdictLine.text(self).string }

  /// What changed since the baseline, in a sentence; `nil` without a baseline.
  public var change: String? { comparison.map { ComparisonText.verdict($0).string } }

  /// Why the baseline cannot stand for an earlier state of the same model, a clause such as `no
  /// baseline was given`; `nil` where it can, and without one.
  public var baselineFault: String? { comparison.flatMap { _ in check.baselineFault?.string } }

  /// Holds the evaluation against rules, whatever rules it was assessed with.
  public func outcome(of rules: CheckRules) -> CheckOutcome { check.outcome(of: rules) }

  private var check: Check {
    Check(evaluation: evaluation, assessment: assessment, comparison: comparison)
  }
}
