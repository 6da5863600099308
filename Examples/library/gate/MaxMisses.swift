import VectorReport

// snippet: own rule
/// No cluster misses more than a share of its objects on average.
struct MaxMisses: Rule {
  static let description = RuleDescription(
    "max-misses", help: "Greatest share of objects missed in a cluster, 0...1.",
    expected: "a number in 0...1")
  let most: Double

  static func rules(_ setting: RuleSetting) -> [MaxMisses]? {
    setting.number.flatMap { (0...1).contains($0) ? [MaxMisses(most: $0)] : nil }
  }

  var limit: RuleVerdict.Amount { .share(most) }

  func judge(_ check: Check) -> RuleVerdict {
    let recalls = check.assessment.clusters.compactMap(\.judged.recallMean)
    let worst = recalls.min().map { 1 - $0 }
    return RuleVerdict(
      name: name, limit: limit, value: worst.map { .share($0) },
      verdict: (worst ?? 1) <= most ? .passed : .failed,
      sentence: "The worst cluster misses \(worst ?? 1) of its objects.")
  }
}
// end
