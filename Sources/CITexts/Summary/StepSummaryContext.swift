import Assessment
import Findings
import ModelEvaluation
import PlainText
import ReportPages
import Templates

/// Makes what a summary shows, with some sections left out.
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

  var content: StepSummaryContent {
    let assessment = summary.assessed.assessment
    let ofNote = ClustersOfNote.list(assessment, summary.assessed.comparison).filter {
      $0.estimate != nil
    }
    return StepSummaryContent(
      title: summary.title, verdict: verdict,
      comparison: summary.assessed.comparison.map(ComparisonText.verdict) ?? "",
      rules: rules.map(line),
      findings: findings, rowsSentence: ClustersOfNote.sentence(ofNote, assessment),
      clustersOfNote: has(.clustersOfNote) ? ofNote.map(StepSummaryContent.ClusterRow.init) : [],
      hasScores: has(.scores) && !assessment.overall.lines.isEmpty,
      scores: ScoresContext(assessment),
      facts: has(.facts) ? HeaderFacts.list(summary.assessed.evaluation, assessment) : nil,
      notes: has(.notes)
        ? DataNotes.list(summary.assessed.evaluation, summary.notes).map(TextLine.init) : nil,
      allClusters: has(.allClusters)
        ? assessment.rows.map(StepSummaryContent.ClusterRow.init) : [],
      leftOut: leftOut, footer: "Made by \(Generator.nameAndVersion).")
  }

  private func has(_ section: StepSummary.Section) -> Bool { !left.contains(section) }

  /// What is missing, in words; empty when nothing is.
  private var leftOut: ShownText {
    let names = left.filter { $0 != .rules || !rules.isEmpty }
      .filter { $0 != .laterFindings || summary.assessed.findings.count > Self.fewestFindings }
      .map { ShownText(foreign: $0.rawValue) }
    let cut = summary.assessed.findings.count - Self.mostFindings
    let parts = names + (cut > 0 && has(.laterFindings) ? ["the last \(cut) findings"] : [])
    if parts.isEmpty { return "" }
    return "Left out to keep this summary short: "
      + "\(Phrase.list(parts, of: parts.count)). The report has them."
  }
}

extension StepSummaryContext {
  private var verdict: ShownText {
    let text = VerdictLine.text(summary.assessed)
    guard let outcome = summary.assessed.outcome, !outcome.rules.isEmpty else { return text }
    return "\(CheckWords.sentence(outcome)) \(text)"
  }

  private var rules: [RuleVerdict] {
    Array((summary.assessed.outcome?.rules ?? []).prefix(Self.mostRules))
  }

  private func line(_ rule: RuleVerdict) -> RuleLine {
    var line = RuleLine(rule, longest: Self.longestText)
    if !has(.rules) { line.sentence = "" }
    return line
  }

  private var findings: [FindingLine] {
    let count = has(.laterFindings) ? Self.mostFindings : Self.fewestFindings
    return summary.assessed.findings.prefix(count).enumerated().map {
      FindingLine($1, number: $0 + 1, longest: Self.longestText)
    }
  }
}

extension StepSummaryContent.ClusterRow {
  init(_ cluster: ClusterAssessment) {
    let row = ClusterLine(cluster)
    self.init(
      name: row.name, images: row.images, mean: row.mean, estimate: row.estimate,
      interval: row.interval.isEmpty ? NumberText.missing : row.interval,
      bar: cluster.estimate.map { FinishedMarkdown(UnicodeBar.text($0)) },
      verdict: row.verdictWords)
  }
}
