package import Findings
package import PlainText
package import Templates

/// A rule of a check with what it found, as page, message and summary show it.
package struct RuleLine: TemplateRecord {
  /// Name of the rule, `min-f1`.
  package let name: ShownText
  /// What the evaluation has.
  package let value: ShownText
  /// What was asked for.
  package let limit: ShownText
  /// How it came out, `failed`.
  package let verdict: ShownText
  /// Value, limit and certainty; empty where there is no room.
  package var sentence: ShownText

  /// The names that templates use.
  package static let fields: [Field<Self>] = [
    Field("name", \.name), Field("value", \.value), Field("limit", \.limit),
    Field("verdict", \.verdict), Field("sentence", \.sentence),
  ]

  /// Most characters of a limit, which may be a name of the user's.
  private static let longestLimit = 40

  /// The line of a rule.
  ///
  /// - Parameter longest: Most characters of the sentence; `nil` takes all.
  package init(_ rule: RuleVerdict, longest: Int? = nil) {
    name = ShownText(foreign: rule.name)
    value = rule.value?.words ?? NumberText.missing
    limit = rule.limit.words.shortened(to: Self.longestLimit)
    verdict = rule.verdict.word
    sentence = longest.map { rule.words.shortened(to: $0) } ?? rule.words
  }
}
