import EvaluationSamples
import Foundation
import MarkdownHTML
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment
@testable import CITexts
@testable import Findings
@testable import PlainText
@testable import Templates

/// The summary for CI pages: its words, its limits, and what cmark-gfm in safe mode makes of it.
@Suite struct StepSummaryTests {
  private static let goldens = GoldenFolder("Summary")
  private let templates = TemplateSet()

  private func summary(
    _ groups: [EvaluationMaker.Group], title: String = "Title", outcome: CheckOutcome? = nil
  ) -> StepSummary {
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    evaluation.header.project = "p|q <b>@all</b> #1"
    var assessed = AssessedEvaluation(evaluation)
    assessed.outcome = outcome
    return StepSummary(assessed, title: title)
  }

  private static func groups(_ count: Int) -> [EvaluationMaker.Group] {
    (0..<count).map { .init(id: $0, images: (4, 0, 6), f1: $0 < 3 ? 0.3 : 0.8) }
  }

  @Test func saysTheOutcomeFirst() throws {
    let rule = RuleVerdict(
      name: "min-f1", limit: .score(0.9), value: .score(0.7), verdict: .failed,
      sentence: "0.700 | <script>alert(1)</script> [x](javascript:alert(1)) @all #1")
    let text = summary(
      Self.groups(8), title: "A <b>|title</b>", outcome: CheckOutcome(rules: [rule])
    ).markdown(templates)
    #expect(text.hasPrefix("### "))
    try Self.goldens.expect(text, named: "summary.md")
    let html = try MarkdownConverter().convert(text).html
    try Self.goldens.expect(html, named: "summary.html")
  }

  /// A summary answers whether the model got worse, as page and message do.
  @Test func saysWhatChangedSinceTheBaseline() {
    let evaluation = EvaluationMaker(groups: Self.groups(4)).evaluation()
    let terms = AssessedEvaluation.Terms(baseline: evaluation)
    let text = StepSummary(AssessedEvaluation(evaluation, terms: terms)).markdown(templates)
    #expect(text.contains("**Since the baseline:** Nothing changed"))
    #expect(!summary(Self.groups(4)).markdown(templates).contains("Since the baseline"))
  }

  @Test func noGoldenIsLeftOver() throws {
    try Self.goldens.expectExactly(["summary.md", "summary.html"])
  }

  @Test(arguments: [0, 1, 54, 600, 1_000]) func staysUnderTheLimit(clusters: Int) {
    let text = summary(Self.groups(clusters)).markdown(templates)
    #expect(text.utf8.count <= StepSummary.mostBytes)
    let rows = text.components(separatedBy: "\n| Cluster ").count - 1
    let hasAll = text.contains("<summary>All clusters</summary>")
    #expect(hasAll == (1...600).contains(clusters) || !hasAll && rows <= 20)
    #expect(hasAll || clusters == 0 || text.contains("Left out to keep this summary short: all"))
  }

  /// At any limit the sections that are gone are the first of the fixed order, and each is named.
  @Test func dropsWholeSectionsInOrder() {
    let titles: [(StepSummary.Section, String)] = [
      (.allClusters, "<summary>All clusters"), (.notes, "<summary>Data"),
      (.facts, "<summary>Evaluation"), (.scores, "<summary>Scores"),
      (.clustersOfNote, "<summary>Clusters to look at"),
    ]
    let summary = summary(Self.groups(40))
    let whole = summary.markdown(templates).utf8.count
    for limit in stride(from: whole + 100, to: 0, by: -97) {
      let text = summary.markdown(templates, mostBytes: limit)
      let present = titles.map { text.contains($0.1) }
      #expect(present == present.sorted { !$0 && $1 }, "at \(limit): \(present)")
      for (section, isPresent) in zip(titles.map(\.0), present) where !isPresent {
        #expect(text.contains(section.rawValue))
      }
      #expect(text.components(separatedBy: "<details>").count == 1 + present.count { $0 })
      #expect(text.contains("\n1. ") && text.contains("**Mean F1 is"))
    }
  }

  @Test(arguments: [
    (0, "░░░░░░░░░░"), (0.04, "░░░░░░░░░░"), (0.5, "█████░░░░░"), (1, "██████████"),
    (-1, "░░░░░░░░░░"), (7, "██████████"),
  ])
  func bar(share: Double, expected: String) { #expect(UnicodeBar.text(share) == expected) }
}
