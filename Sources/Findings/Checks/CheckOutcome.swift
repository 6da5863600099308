/// What `check` found: one verdict for each rule that was asked for, and one for each cluster.
///
/// This is all that the writers of annotations, JUnit and metrics know of a check.
package struct CheckOutcome: Sendable, Equatable {
  /// The rules in the order of the command's table; empty when no rule was asked for.
  package var rules: [RuleVerdict]
  /// The clusters as a rule about clusters judges them, worst first; empty without such a rule.
  package var clusters: [ClusterCheck]

  /// Puts an outcome together.
  package init(rules: [RuleVerdict], clusters: [ClusterCheck] = []) {
    self.rules = rules
    self.clusters = clusters
  }

  /// How a rule or a cluster came out.
  package enum Verdict: String, Sendable, CaseIterable {
    /// Within the limit.
    case passed
    /// Beyond the limit, but not beyond doubt.
    case warned
    /// Beyond the limit.
    case failed
  }

  /// The gravest verdict of all rules; passed when there are none.
  package var verdict: Verdict {
    let verdicts = rules.map(\.verdict)
    if verdicts.contains(.failed) { return .failed }
    return verdicts.contains(.warned) ? .warned : .passed
  }
}
