import Assessment
import Findings
import ModelEvaluation
import PlainText

/// The subject that a message has by itself: the verdict first, since a phone shows forty
/// characters, and the evaluation's id, since equal subjects are shown as one conversation.
enum EmailSubject {
  /// `F1 0.836, 2 of 14 clusters weak: apple-sorter version 12 (exampleEvaluation001)`.
  ///
  /// With rules their outcome comes first, and with a baseline the score tells its change:
  /// `Check failed, F1 0.836 (−0.021), 2 of 14 clusters weak: …`. What makes the score doubtful
  /// stands before it, in the place of news about clusters.
  static func text(_ assessed: AssessedEvaluation) -> ShownText {
    let (header, assessment) = (assessed.evaluation.header, assessed.assessment)
    let project = header.project.map { ShownText(foreign: $0, to: 60) } ?? "model evaluation"
    let version: ShownText = header.versionID.map { " version \(foreign: $0, to: 20)" } ?? ""
    let id: ShownText = header.evalID.map { " (\(foreign: $0, to: 60))" } ?? ""
    let parts = [
      check(assessed.outcome), assessed.warnings.first?.short,
      score(assessment) + change(assessed.comparison),
      assessed.warnings.isEmpty ? clusters(assessment) : nil,
    ].compactMap(\.self)
    return "\(parts.joined(separator: ", ")): \(project)\(version)\(id)"
  }

  private static func check(_ outcome: CheckOutcome?) -> ShownText? {
    guard let outcome, !outcome.rules.isEmpty else { return nil }
    return outcome.verdict == .failed ? "Check failed" : "Check passed"
  }

  private static func change(_ comparison: Comparison?) -> ShownText {
    guard let paired = comparison?.overall?.paired else { return "" }
    return " (\(NumberText.difference(paired.difference)))"
  }

  private static func score(_ assessment: Assessment) -> ShownText {
    guard let mean = assessment.overall.headline?.scores.f1Mean else { return "No F1" }
    return "F1 \(NumberText.score(mean))"
  }

  private static func clusters(_ assessment: Assessment) -> ShownText {
    let count = assessment.clusters.count
    let weak = assessment.clusters(.weak).count
    if count == 0 { return "no clusters" }
    if weak > 0 { return "\(weak) of \(count) clusters weak" }
    return assessment.clusters.contains(where: \.isTested)
      ? "no cluster weak" : "clusters too small to judge"
  }
}
