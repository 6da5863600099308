import PlainText
package import RankingFindings
import ReportPages
package import Templates

/// The pairs of a comparison as its page shows them.
struct RankingPairsContext: TemplateRecord {
  let sentence: ShownText
  let figure: MarkdownImage?
  let lines: [PairLine]

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("figure", \.figure), Field("lines", \.lines),
  ]

  init(_ ranked: RankedEvaluations, _ figures: RankingFigures) {
    sentence = PairLine.sentence(ranked)
    figure = figures.differences.map(MarkdownImage.init)
    lines = PairLine.list(ranked)
  }
}

extension PairLine: TemplateRecord {
  package static let fields: [Field<Self>] = [
    Field("first", \.first), Field("second", \.second), Field("difference", \.difference),
    Field("interval", \.interval), Field("images", \.images), Field("verdict", \.verdict),
    Field("detectable", \.detectable),
  ]
}
