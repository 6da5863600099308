/// What an evaluation must hold to pass.
public struct CheckRules: Sendable {
  /// The rules, in the order of ``Rules/all``; those of one name in the order they were given.
  public let rules: [any Rule]
  /// Whether an interval that crosses its limit fails; `nil` counts as no.
  public var isStrict: Bool?

  /// Puts rules together.
  public init(_ rules: [any Rule] = [], isStrict: Bool? = nil) {
    let places = rules.map { rule in
      Rules.all.firstIndex { $0.name == rule.name } ?? Rules.all.count
    }
    self.rules = rules.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { rules[$0] }
    self.isStrict = isStrict
  }

  /// Whether nothing is asked for; being strict alone is no rule.
  public var isEmpty: Bool { rules.isEmpty }

  /// Name of a rule that cannot be judged without an earlier evaluation; `nil` when there is none.
  package var needingBaseline: String? { rules.first { $0.needsBaseline }?.name }

  /// These rules, each replaced by the other's of the same name where that has one.
  public func overridden(by other: CheckRules) -> CheckRules {
    let names = Set(other.rules.map(\.name))
    return CheckRules(
      rules.filter { !names.contains($0.name) } + other.rules, isStrict: other.isStrict ?? isStrict)
  }
}

extension CheckRules: Equatable {
  /// Whether both ask for the same.
  public static func == (one: CheckRules, other: CheckRules) -> Bool {
    one.isStrict == other.isStrict
      && one.rules.map { AnyHashable($0) } == other.rules.map { AnyHashable($0) }
  }
}
