import Findings
import PlainText
import Templates

/// The section with the verdicts of the rules that a check of this evaluation would apply.
struct RulesContext: TemplateRecord {
  let verdict: ShownText
  let rules: [RuleLine]
  /// The rules that did not simply pass.
  let sentences: [RuleLine]

  static let fields: [Field<Self>] = [
    Field("verdict", \.verdict), Field("rules", \.rules), Field("sentences", \.sentences),
  ]
}

extension RulesContext {
  init(_ outcome: CheckOutcome) {
    self.init(
      verdict: Self.verdict(outcome), rules: outcome.rules.map { RuleLine($0) },
      sentences: outcome.rules.filter { $0.verdict != .passed }.map { RuleLine($0) })
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
