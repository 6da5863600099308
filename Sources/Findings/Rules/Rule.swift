import PlainText

/// Something that an evaluation must hold to pass a check.
///
/// A rule is one file here and one line in ``Rules/all``. The command's options and their help, the
/// keys of a rule file, the messages about both, and the names in every output come from there.
public protocol Rule: Hashable, Sendable {
  /// How it is called and set.
  static var description: RuleDescription { get }
  /// The rules that a setting asks for; `nil` when it is not what is expected.
  static func rules(_ setting: RuleSetting) -> [Self]?

  /// What the evaluation is held against.
  var limit: RuleVerdict.Amount { get }
  /// Holds an evaluation against the rule.
  func judge(_ check: Check) -> RuleVerdict
  /// Holds every cluster against the rule, worst first; by default a rule is not about clusters.
  func clusters(_ check: Check) -> [ClusterCheck]
}

extension Rule {
  /// None: a rule is about the whole.
  public func clusters(_ check: Check) -> [ClusterCheck] { [] }

  /// Name of the rule.
  public static var name: String { description.name }
  /// Name of the rule.
  public var name: String { Self.name }
  var needsBaseline: Bool { Self.description.needsBaseline }

  /// The verdict of this rule.
  func verdict(
    _ verdict: CheckOutcome.Verdict, value: RuleVerdict.Amount?, _ words: ShownText
  ) -> RuleVerdict {
    RuleVerdict(
      name: name, limit: limit, value: value, verdict: verdict, words: words)
  }

  /// The verdict where there is nothing to judge: a gate that lets pass what it cannot see is none.
  func unknown(_ words: ShownText) -> RuleVerdict { verdict(.failed, value: nil, words) }
}
