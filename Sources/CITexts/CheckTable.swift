public import Findings
import ModelEvaluation
import PlainText

/// The outcome of a check as text for a terminal: an aligned table, then a sentence for each rule that
/// did not pass.
public enum CheckTable {
  /// The lines of the text.
  public static func lines(_ outcome: CheckOutcome) -> [String] {
    let rows: [[ShownText]] = [["rule", "value", "limit", "verdict"]] + outcome.rules.map(cells)
    let widths = (0..<4).map { column in
      rows.map { $0[column].string.unicodeScalars.count }.max() ?? 0
    }
    var lines = rows.map { row in
      [
        padded(row[0], to: widths[0]), padded(row[1], to: widths[1], isNumber: true),
        padded(row[2], to: widths[2], isNumber: true), row[3].string,
      ].joined(separator: "  ")
    }
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

  private static func padded(_ text: ShownText, to width: Int, isNumber: Bool = false) -> String {
    let room = String(repeating: " ", count: max(0, width - text.string.unicodeScalars.count))
    return isNumber ? room + text.string : text.string + room
  }
}
