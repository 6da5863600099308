import PlainText
package import RankingFindings
import ReportPages
package import Templates

/// The clusters of a comparison as its page shows them.
struct RankingClustersContext: TemplateRecord {
  let sentence: ShownText
  let figure: MarkdownImage?
  let names: [TextLine]
  let explanation: ShownText
  let lines: [ClusterRowLine]
  let omission: ShownText

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("figure", \.figure),
    Field("hasLines") { !$0.lines.isEmpty }, Field("names", \.names),
    Field("explanation", \.explanation), Field("lines", \.lines),
    Field("omission", \.omission),
  ]

  init(_ ranked: RankedEvaluations, _ figures: RankingFigures) {
    sentence = ClusterText.sentence(ranked)
    figure = figures.clusters.map(MarkdownImage.init)
    names = ClusterRowLine.heads(ranked).map(TextLine.init)
    explanation = ClusterRowLine.explanation(ranked)
    lines = ClusterRowLine.list(ranked)
    omission = ClusterRowLine.omission(ranked)
  }
}

extension ClusterRowLine: TemplateRecord {
  package static let fields: [Field<Self>] = [
    Field("name", \.name), Field("images", \.images), Field("cells", \.cells),
    Field("verdict", \.verdict),
  ]
}

extension ClusterRowLine.Cell: TemplateRecord {
  package static let fields: [Field<Self>] = [Field("text", \.text), Field("isBest", \.isBest)]
}
