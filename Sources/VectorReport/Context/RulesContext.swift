import Findings
import PlainText
import Templates

/// The section with the verdicts of the rules that a check of this evaluation would apply.
struct RulesContext: TemplateRecord {
  let verdict: String
  let rules: [Line]
  let sentences: [Sentence]

  static let fields: [Field<Self>] = [
    Field("verdict", \.verdict), Field("rules", \.rules), Field("sentences", \.sentences),
  ]

  /// A rule with what it found.
  struct Line: TemplateRecord {
    let name: String
    let value: String
    let limit: String
    let verdict: String

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("value", \.value), Field("limit", \.limit),
      Field("verdict", \.verdict),
    ]
  }

  /// Why a rule did not simply pass.
  struct Sentence: TemplateRecord {
    let name: String
    let text: String

    static let fields: [Field<Self>] = [Field("name", \.name), Field("text", \.text)]
  }
}

extension RulesContext {
  init(_ outcome: CheckOutcome) {
    self.init(
      verdict: Self.verdict(outcome), rules: outcome.rules.map(Line.init),
      sentences: outcome.rules.filter { $0.verdict != .passed }.map {
        Sentence(name: $0.name, text: $0.sentence)
      })
  }

  private static func verdict(_ outcome: CheckOutcome) -> String {
    let failed = outcome.rules.count { $0.verdict == .failed }
    let warned = outcome.rules.count { $0.verdict == .warned }
    let rules = NumberText.count(outcome.rules.count, "rule")
    if outcome.rules.isEmpty { return "The rule file has no rules." }
    if failed + warned == 0 { return "All of \(rules) passed." }
    let parts = [
      failed > 0 ? "\(failed) failed" : nil,
      warned > 0 ? "\(warned) passed with a warning: an interval crosses its limit" : nil,
    ].compactMap(\.self)
    return "Of \(rules), \(Phrase.list(parts, of: parts.count))."
  }
}

extension RulesContext.Line {
  init(_ rule: RuleVerdict) {
    self.init(
      name: rule.name, value: rule.value?.text ?? NumberText.missing.string,
      limit: DisplayText.short(rule.limit.text, to: 40), verdict: rule.verdict.rawValue)
  }
}
