import Findings
import PlainText
import ReportPages
import Templates

/// What the template of a summary shows.
struct StepSummaryContent: TemplatePage {
  let title: ShownText
  let verdict: ShownText
  /// What changed since the baseline; empty without one.
  let comparison: ShownText
  let rules: [RuleLine]
  let findings: [FindingLine]
  let rowsSentence: ShownText
  let clustersOfNote: [ClusterRow]
  let hasScores: Bool
  let scores: ScoresContext
  /// `nil` where they are left out.
  let facts: [Fact]?
  /// `nil` where they are left out.
  let notes: [TextLine]?
  let allClusters: [ClusterRow]
  let leftOut: ShownText
  let footer: ShownText

  static let template = "summary.md.mustache"

  static let fields: [Field<Self>] = [
    Field("title", \.title), Field("verdict", \.verdict),
    Field("comparison", \.comparison), Field("hasRules") { !$0.rules.isEmpty },
    Field("rules", \.rules), Field("findings", \.findings),
    Field("hasClustersOfNote") { !$0.clustersOfNote.isEmpty },
    Field("rowsSentence", \.rowsSentence), Field("clustersOfNote", \.clustersOfNote),
    Field("hasScores", \.hasScores), Field("scores", \.scores),
    Field("hasFacts") { $0.facts != nil }, Field("facts") { $0.facts ?? [] },
    Field("hasNotes") { $0.notes != nil }, Field("notes") { $0.notes ?? [] },
    Field("hasAllClusters") { !$0.allClusters.isEmpty }, Field("allClusters", \.allClusters),
    Field("leftOut", \.leftOut), Field("footer", \.footer),
  ]

  /// A cluster with its estimate as a bar of characters.
  struct ClusterRow: TemplateRecord {
    let name: ShownText
    let images: ShownText
    let mean: ShownText
    let estimate: ShownText
    let interval: ShownText
    let bar: FinishedMarkdown?
    let verdict: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("images", \.images), Field("mean", \.mean),
      Field("estimate", \.estimate), Field("interval", \.interval), Field("bar", \.bar),
      Field("verdict", \.verdict),
    ]
  }
}
