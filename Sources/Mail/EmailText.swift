import Assessment
import Findings
import ModelEvaluation
import PlainText
import ReportPages

/// The plain text of a message: readable alone, at most 72 characters a line but for the link.
struct EmailText {
  let content: EmailContent

  /// The text, with `\n` at the end of every line.
  var text: String {
    [
      [content.verdict, content.title].flatMap { TextWrapping.lines($0) },
      rules,
      content.comparison.isEmpty ? [] : TextWrapping.lines(content.comparison),
      content.link.map { ["Full report:", $0.text.string] } ?? [],
      section("Findings", content.findings.flatMap(finding) + moreFindings),
      section("Clusters to look at", table),
      section("Evaluation", content.facts.flatMap(fact)),
      ["-- ", content.footer.string],
    ]
    .filter { !$0.isEmpty }
    .map { $0.joined(separator: "\n") + "\n" }
    .joined(separator: "\n")
  }

  private var rules: [String] {
    guard !content.check.isEmpty else { return [] }
    let broken = content.brokenRules.flatMap { rule in
      TextWrapping.lines("\(rule.verdict) \(rule.name): \(rule.sentence)", indent: "  ")
    }
    let more = content.moreRules.isEmpty ? [] : TextWrapping.lines(content.moreRules)
    return TextWrapping.lines(content.check) + broken + more
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [title.uppercased(), ""] + lines
  }

  private func finding(_ finding: FindingLine) -> [String] {
    let indent = String(repeating: " ", count: finding.number.string.count + 2)
    return TextWrapping.lines(
      "\(finding.number). \(finding.lead) \(finding.text)", indent: indent)
      + (finding.link.map { [indent + $0.string] } ?? [])
  }

  private var moreFindings: [String] {
    content.moreFindings.isEmpty ? [] : TextWrapping.lines(content.moreFindings)
  }

  private func fact(_ fact: Fact) -> [String] {
    TextWrapping.lines("\(fact.name): \(fact.text)", indent: "  ")
  }

  private var table: [String] {
    guard !content.rows.isEmpty else { return [] }
    let titles: [ShownText] = ["Cluster", "Judged", "Estimate", "Mean F1 (95%)", "Verdict"]
    let cells = content.rows.map { row -> [ShownText] in
      [
        row.name, row.images, row.estimate,
        row.interval.isEmpty ? row.mean : "\(row.mean) (\(row.interval))",
        Self.words(row.verdict),
      ]
    }
    let sentence = TextWrapping.lines(content.rowsSentence)
    let full = TextTable(titles, cells, right: [1, 2]).lines
    if full.allSatisfy({ $0.count <= TextWrapping.width }) { return sentence + [""] + full }
    let narrow = cells.map { [$0[0].shortened(to: Self.longestName), $0[1], $0[3], $0[4]] }
    return sentence + [""]
      + TextTable([titles[0], titles[1], titles[3], titles[4]], narrow, right: [1]).lines
  }

  /// Longest name that leaves room for the other columns.
  private static let longestName = 26

  /// The verdict in few letters.
  private static func words(_ verdict: ClusterVerdict) -> ShownText {
    switch verdict {
    case .tooFewImages: "too few images"
    case .notDistinguishable: "unclear"
    default: verdict.words
    }
  }
}
