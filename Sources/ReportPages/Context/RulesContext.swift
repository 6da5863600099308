import Findings
import PlainText
import Templates

/// The section with the verdicts of the rules that a check of this evaluation would apply.
struct RulesContext: TemplateRecord {
  let verdict: ShownText
  /// The first rules that failed, with what was found.
  let failures: ShownText
  let rules: [RuleLine]
  /// The rules that did not simply pass.
  let sentences: [RuleLine]

  static let fields: [Field<Self>] = [
    Field("verdict", \.verdict), Field("failures", \.failures), Field("rules", \.rules),
    Field("sentences", \.sentences),
  ]
}

extension RulesContext {
  init(_ outcome: CheckOutcome) {
    self.init(
      verdict: Self.verdict(outcome), failures: Self.failures(outcome),
      rules: outcome.rules.map { RuleLine($0) },
      sentences: outcome.rules.filter { $0.verdict != .passed }.map { RuleLine($0) })
  }

  /// Most failed rules that are told at the top.
  private static let mostFailures = 2
  /// Most characters of what is told of one.
  private static let longestFailure = 300

  private static func failures(_ outcome: CheckOutcome) -> ShownText {
    outcome.rules.filter { $0.verdict == .failed }.prefix(mostFailures)
      .map { rule -> ShownText in
        let line = RuleLine(rule, longest: longestFailure)
        return "\(line.name): \(line.sentence)"
      }
      .joined(separator: " ")
  }

  private static func verdict(_ outcome: CheckOutcome) -> ShownText {
    let failed = outcome.rules.count { $0.verdict == .failed }
    let warned = outcome.rules.count { $0.verdict == .warned }
    let rules: ShownText = NumberText.count(outcome.rules.count, "rule")
    if outcome.rules.isEmpty { return "The rule file has no rules." }
    if failed + warned == 0 { return "All of \(rules) passed." }
    let parts: [ShownText] = [
      failed > 0 ? "\(failed) failed" : nil,
      warned > 0 ? "\(warned) passed with a warning: an interval crosses its limit" : nil,
    ].compactMap(\.self)
    return "Of \(rules), \(Phrase.list(parts, of: parts.count))."
  }
}
