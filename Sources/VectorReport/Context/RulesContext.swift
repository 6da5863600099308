import Findings
import PlainText
import Templates

/// The section with the verdicts of the rules that a check of this evaluation would apply.
struct RulesContext: TemplateRecord {
  let verdict: ShownText
  let rules: [Line]
  let sentences: [Sentence]

  static let fields: [Field<Self>] = [
    Field("verdict", \.verdict), Field("rules", \.rules), Field("sentences", \.sentences),
  ]

  /// A rule with what it found.
  struct Line: TemplateRecord {
    let name: ShownText
    let value: ShownText
    let limit: ShownText
    let verdict: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("value", \.value), Field("limit", \.limit),
      Field("verdict", \.verdict),
    ]
  }

  /// Why a rule did not simply pass.
  struct Sentence: TemplateRecord {
    let name: ShownText
    let text: ShownText

    static let fields: [Field<Self>] = [Field("name", \.name), Field("text", \.text)]
  }
}

extension RulesContext {
  init(_ outcome: CheckOutcome) {
    self.init(
      verdict: Self.verdict(outcome), rules: outcome.rules.map(Line.init),
      sentences: outcome.rules.filter { $0.verdict != .passed }.map {
        Sentence(
          name: ShownText(foreign: $0.name), text: $0.words)
      })
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

extension RulesContext.Line {
  init(_ rule: RuleVerdict) {
    self.init(
      name: ShownText(foreign: rule.name),
      value: rule.value?.words ?? NumberText.missing,
      limit: rule.limit.words.shortened(to: 40),
      verdict: rule.verdict.word)
  }
}
