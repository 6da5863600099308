/// A rule whose limit is a number in 0...1.
public protocol ShareRule: Rule {
  /// Makes the rule.
  ///
  /// - Parameter limit: The limit, 0...1; one that lies beyond is either always or never kept.
  init(_ limit: Double)
}

extension ShareRule {
  /// The rule with a number in 0...1.
  public static func rules(_ setting: RuleSetting) -> [Self]? {
    setting.number.flatMap { (0...1).contains($0) ? [Self($0)] : nil }
  }
}
