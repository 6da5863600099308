/// What the command's options, rule files and messages know of a rule.
public struct RuleDescription: Sendable {
  /// Name as an option without dashes, as a key of a rule file, and in every output: `min-f1`.
  public let name: String
  /// What the rule asks for, a sentence for the command's help.
  public let help: String
  /// What a limit must be, for messages: `a number in 0...1`.
  public let expected: String
  /// Name of the limit in the command's help.
  public let valueName: String
  /// Whether it may be set several times, each time with another limit.
  public let isRepeatable: Bool
  /// Whether it cannot be judged without an earlier evaluation.
  public let needsBaseline: Bool

  /// Describes a rule.
  ///
  /// - Parameters:
  ///   - name: Name as an option without dashes.
  ///   - help: What the rule asks for, a sentence.
  ///   - expected: What a limit must be.
  ///   - valueName: Name of the limit in the command's help; by default the rule's own name.
  ///   - isRepeatable: Whether it may be set several times.
  ///   - needsBaseline: Whether it cannot be judged without an earlier evaluation.
  public init(
    _ name: String, help: String, expected: String, valueName: String? = nil,
    isRepeatable: Bool = false, needsBaseline: Bool = false
  ) {
    self.name = name
    self.help = help
    self.expected = expected
    self.valueName = valueName ?? name
    self.isRepeatable = isRepeatable
    self.needsBaseline = needsBaseline
  }

  /// What the limit of a ``ShareRule`` must be.
  static let share = "a number in 0...1"
}
