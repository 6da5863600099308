import Assessment
import Findings
import ModelEvaluation
import PlainText
import Templates

/// What the template of a summary shows, with some sections left out.
struct StepSummaryContext {
  let summary: StepSummary
  let left: [StepSummary.Section]

  /// Most findings in a summary.
  private static let mostFindings = 20
  /// Findings that are never left out.
  private static let fewestFindings = 3
  /// Most rules with a row; a check has a handful.
  private static let mostRules = 40
  /// Most characters of a finding or of a rule's sentence.
  private static let longestText = 600

  var value: TemplateValue {
    let assessment = summary.assessment
    let rows = has(.allClusters) ? assessment.rows.map(Self.value) : []
    let ofNote = ClustersOfNote.list(assessment).filter { $0.estimate != nil }
    return .record([
      "title": .text(DisplayText.short(summary.title, to: 200)),
      "verdict": .text(verdict),
      "hasRules": .flag(!rules.isEmpty), "rules": .list(rules.map(value)),
      "findings": .list(findings),
      "hasClustersOfNote": .flag(has(.clustersOfNote) && !ofNote.isEmpty),
      "rowsSentence": .text(ClustersOfNote.sentence(ofNote, assessment)),
      "clustersOfNote": .list(has(.clustersOfNote) ? ofNote.map(Self.value) : []),
      "hasScores": .flag(has(.scores) && !assessment.overall.lines.isEmpty),
      "scores": ScoresContext.value(assessment),
      "hasFacts": .flag(has(.facts)),
      "facts": .list(
        has(.facts) ? HeaderFacts.list(summary.evaluation, assessment).map(\.value) : []),
      "hasNotes": .flag(has(.notes)),
      "notes": .list(
        has(.notes)
          ? DataNotes.list(summary.evaluation, summary.notes).map { .record(["text": .text($0)]) }
          : []),
      "hasAllClusters": .flag(!rows.isEmpty), "allClusters": .list(rows),
      "leftOut": .text(leftOut),
      "footer": .text("Made by \(Generator.name) \(Generator.version)."),
    ])
  }

  private func has(_ section: StepSummary.Section) -> Bool { !left.contains(section) }

  /// What is missing, in words; empty when nothing is.
  private var leftOut: String {
    let names = left.filter { $0 != .rules || !rules.isEmpty }
      .filter { $0 != .laterFindings || summary.findings.count > Self.fewestFindings }
      .map(\.rawValue)
    let cut = summary.findings.count - Self.mostFindings
    let parts = names + (cut > 0 && has(.laterFindings) ? ["the last \(cut) findings"] : [])
    if parts.isEmpty { return "" }
    return "Left out to keep this summary short: "
      + "\(Phrase.list(parts, of: parts.count)). The report has them."
  }
}

extension StepSummaryContext {
  private var verdict: String {
    let text = VerdictLine.text(summary.assessment)
    guard let outcome = summary.outcome, !outcome.rules.isEmpty else { return text }
    return "\(CheckWords.sentence(outcome)) \(text)"
  }

  private var rules: [RuleVerdict] {
    Array((summary.outcome?.rules ?? []).prefix(Self.mostRules))
  }

  private func value(_ rule: RuleVerdict) -> TemplateValue {
    .record([
      "name": .text(DisplayText.short(rule.name)),
      "value": .text(DisplayText.short(rule.value?.text ?? NumberText.missing)),
      "limit": .text(DisplayText.short(rule.limit.text)),
      "outcome": .text(rule.verdict.rawValue),
      "sentence": .text(
        has(.rules) ? DisplayText.short(rule.sentence, to: Self.longestText) : ""),
    ])
  }

  private var findings: [TemplateValue] {
    let count = has(.laterFindings) ? Self.mostFindings : Self.fewestFindings
    return summary.findings.prefix(count).enumerated().map { number, finding in
      .record([
        "number": .text(String(number + 1)),
        "lead": .text(DisplayText.short(finding.lead, to: 200) + ":"),
        "text": .text(DisplayText.short(finding.text, to: Self.longestText)),
      ])
    }
  }

  private static func value(_ cluster: ClusterAssessment) -> TemplateValue {
    let row = ClusterLine(cluster)
    return .record([
      "name": .text(row.name), "images": .text(row.images), "mean": .text(row.mean),
      "estimate": .text(row.estimate),
      "interval": .text(row.interval.isEmpty ? NumberText.missing : row.interval),
      "bar": .markdown(cluster.estimate.map { UnicodeBar.text($0) } ?? ""),
      "verdict": .text(row.verdict.words),
    ])
  }

  private static let rowShape: TemplateShape = .record([
    "name": .text(.plain), "images": .text(.plain), "mean": .text(.plain),
    "estimate": .text(.plain), "interval": .text(.plain), "bar": .text(.markdown),
    "verdict": .text(.plain),
  ])

  static let shape: TemplateShape = .record([
    "title": .text(.plain), "verdict": .text(.plain),
    "hasRules": .flag,
    "rules": .list(
      .record([
        "name": .text(.plain), "value": .text(.plain), "limit": .text(.plain),
        "outcome": .text(.plain), "sentence": .text(.plain),
      ])),
    "findings": .list(
      .record(["number": .text(.plain), "lead": .text(.plain), "text": .text(.plain)])),
    "hasClustersOfNote": .flag, "rowsSentence": .text(.plain), "clustersOfNote": .list(rowShape),
    "hasScores": .flag, "scores": ScoresContext.shape,
    "hasFacts": .flag, "facts": .list(Fact.shape),
    "hasNotes": .flag, "notes": .list(.record(["text": .text(.plain)])),
    "hasAllClusters": .flag, "allClusters": .list(rowShape),
    "leftOut": .text(.plain), "footer": .text(.plain),
  ])
}
