import Assessment
import ModelEvaluation
import PlainText

/// The number of clusters that are weak beyond chance is not above a limit.
public struct MaxWeak: Rule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "max-weak", help: "Greatest number of clusters that are clearly weak.",
    expected: "a whole number of 0 or more")
  private let most: Int

  /// Makes the rule.
  ///
  /// - Parameter most: The greatest number of weak clusters.
  public init(_ most: Int) { self.most = most }

  /// The rules of a setting.
  public static func rules(_ setting: RuleSetting) -> [MaxWeak]? {
    setting.wholeNumber.flatMap { $0 >= 0 ? [MaxWeak($0)] : nil }
  }

  /// The greatest number.
  public var limit: RuleVerdict.Amount { .count(most) }

  /// Judges by the number alone; where no cluster can be judged, nothing is known of weak ones.
  public func judge(_ check: Check) -> RuleVerdict {
    guard check.assessment.clusters.contains(where: \.isTested) else {
      return unknown(
        "No cluster can be judged, for which it needs \(check.assessment.criteria.minImages) images "
          + "that count by themselves and others to compare with; so nothing is known of weak ones."
      )
    }
    let weak = check.assessment.weakByGain
    let names: ShownText =
      weak.isEmpty ? "" : " (\(Phrase.list(weak.prefix(5).map(\.name), of: weak.count)))"
    return verdict(
      weak.count <= most ? .passed : .failed, value: .count(weak.count),
      "\(Phrase.clusters(weak.count)) \(weak.count == 1 ? "is" : "are") clearly weak"
        + "\(names); at most \(NumberText.count(most)) may be.")
  }
}
