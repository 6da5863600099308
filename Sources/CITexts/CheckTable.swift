package import Findings
import ModelEvaluation
import PlainText

/// The outcome of a check as text for a terminal: an aligned table, then a sentence for each rule that
/// did not pass.
package enum CheckTable {
  /// The lines of the text.
  package static func lines(_ outcome: CheckOutcome) -> [String] {
    let rows = [["rule", "value", "limit", "verdict"]] + outcome.rules.map(cells)
    let widths = (0..<4).map { column in
      rows.map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    var lines = rows.map { row in
      [
        padded(row[0], to: widths[0]), padded(row[1], to: widths[1], isNumber: true),
        padded(row[2], to: widths[2], isNumber: true), row[3],
      ].joined(separator: "  ")
    }
    let sentences = outcome.rules.filter { $0.verdict != .passed }
    if !sentences.isEmpty { lines.append("") }
    lines += sentences.map {
      "\($0.verdict.rawValue) \($0.name): \(ReadableText.plain($0.sentence, limit: 1000))"
    }
    return lines
  }

  private static func cells(_ rule: RuleVerdict) -> [String] {
    [
      rule.name, rule.value?.text ?? NumberText.missing.string, rule.limit.text,
      rule.verdict.rawValue,
    ].map { ReadableText.plain($0) }
  }

  private static func padded(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let room = String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
    return isNumber ? room + text : text + room
  }
}
