package import PlainText

/// What `check` found: one verdict for each rule that was asked for, and one for each cluster.
///
/// This is all that the writers of annotations, JUnit and metrics know of a check.
public struct CheckOutcome: Sendable, Equatable {
  /// The rules in the order of the command's table; empty when no rule was asked for.
  public var rules: [RuleVerdict]
  /// The clusters as a rule about clusters judges them, worst first; empty without such a rule.
  public var clusters: [ClusterCheck]

  /// Puts an outcome together.
  public init(rules: [RuleVerdict], clusters: [ClusterCheck] = []) {
    self.rules = rules
    self.clusters = clusters
  }

  /// How a rule or a cluster came out, the better first.
  public enum Verdict: String, Sendable, CaseIterable {
    /// Within the limit.
    case passed
    /// Beyond the limit, but not beyond doubt.
    case warned
    /// Beyond the limit.
    case failed

    /// The verdict in one word, the same in every output.
    package var word: ShownText { ShownText(foreign: rawValue) }

    /// Place among the verdicts; the greater the worse.
    public var gravity: Int {
      switch self {
      case .passed: 0
      case .warned: 1
      case .failed: 2
      }
    }
  }

  /// The gravest verdict of all rules; passed when there are none.
  public var verdict: Verdict {
    rules.map(\.verdict).max { $0.gravity < $1.gravity } ?? .passed
  }
}
