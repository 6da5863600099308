extension Check {
  /// The verdicts of rules, in their order.
  package func outcome(of rules: CheckRules) -> CheckOutcome {
    var check = self
    check.isStrict = rules.isStrict ?? false
    return CheckOutcome(
      rules: check.brokenGrounds + rules.rules.map { $0.judge(check) },
      clusters: rules.rules.flatMap { $0.clusters(check) })
  }
}
