public import Findings
import ModelEvaluation
import PlainText

/// The outcome of a check as text for a terminal: an aligned table, then a sentence for each rule that
/// did not pass.
public enum CheckTable {
  /// The lines of the text.
  public static func lines(_ outcome: CheckOutcome) -> [String] {
    let titles: [ShownText] = ["rule", "value", "limit", "verdict"]
    var lines = TextTable(
      titles, outcome.rules.map(cells), right: [1, 2], hasRule: false
    ).lines
    let sentences = outcome.rules.filter { $0.verdict != .passed }
    if !sentences.isEmpty { lines.append("") }
    lines += sentences.map {
      "\($0.verdict.word) \(ShownText(foreign: $0.name)): \($0.words)"
    }
    return lines
  }

  private static func cells(_ rule: RuleVerdict) -> [ShownText] {
    [
      ShownText(foreign: rule.name), rule.value?.words ?? NumberText.missing, rule.limit.words,
      rule.verdict.word,
    ]
  }
}
