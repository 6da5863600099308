package import PlainText

/// A check in words.
package enum CheckWords {
  /// Whether the check passed and how many rules are broken, `The check failed: 1 of 3 rules is broken`.
  package static func sentence(_ outcome: CheckOutcome) -> ShownText {
    let failed = outcome.rules.count { $0.verdict == .failed }
    let warned = outcome.rules.count { $0.verdict == .warned }
    let rules = NumberText.count(outcome.rules.count, "rule")
    if failed > 0 {
      return "The check failed: \(failed) of \(rules) \(failed == 1 ? "is" : "are") broken."
    }
    if warned > 0 {
      return "The check passed with \(NumberText.count(warned, "warning")) in \(rules)."
    }
    return "The check passed: \(rules), none broken."
  }
}
