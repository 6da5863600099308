import Findings
import PlainText
import Templates

/// The section with the verdicts of the rules that a check of this evaluation would apply.
enum RulesContext {
  static func value(_ outcome: CheckOutcome) -> TemplateValue {
    .record([
      "verdict": .text(verdict(outcome)),
      "rules": .list(
        outcome.rules.map { rule in
          .record([
            "name": .text(rule.name), "value": .text(rule.value?.text ?? NumberText.missing),
            "limit": .text(DisplayText.short(rule.limit.text, to: 40)),
            "verdict": .text(rule.verdict.rawValue),
          ])
        }),
      "sentences": .list(
        outcome.rules.filter { $0.verdict != .passed }.map { rule in
          .record(["name": .text(rule.name), "text": .text(rule.sentence)])
        }),
    ])
  }

  static let shape: TemplateShape = .record([
    "verdict": .text(.plain),
    "rules": .list(
      .record([
        "name": .text(.plain), "value": .text(.plain), "limit": .text(.plain),
        "verdict": .text(.plain),
      ])),
    "sentences": .list(.record(["name": .text(.plain), "text": .text(.plain)])),
  ])

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
