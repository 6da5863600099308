import PlainText
package import RankingFindings
import ReportPages
package import Templates

/// The models of a comparison as its page shows them.
struct RankingModelsContext: TemplateRecord {
  let sentence: ShownText
  let figure: MarkdownImage
  let lines: [ModelLine]

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("figure", \.figure), Field("lines", \.lines),
  ]

  init(_ ranked: RankedEvaluations, _ figures: RankingFigures) {
    sentence = ModelLine.sentence(ranked)
    figure = MarkdownImage(figures.models)
    lines = ModelLine.list(ranked)
  }
}

extension ModelLine: TemplateRecord {
  package static let fields: [Field<Self>] = [
    Field("rank", \.rank), Field("name", \.name), Field("f1Mean", \.mean),
    Field("interval", \.interval), Field("precision", \.precision), Field("recall", \.recall),
    Field("pooledF1", \.pooledF1), Field("leftOut", \.leftOut),
  ]
}
