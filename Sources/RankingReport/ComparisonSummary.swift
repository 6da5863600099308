import Findings
import PlainText
package import RankingFindings
package import Templates

/// A comparison as Markdown for the summary page of a CI job or a comment on a pull request.
///
/// Twelve models at most, with names of bounded length: it is always far below what hosts take.
package struct ComparisonSummary {
  private let ranked: RankedEvaluations

  /// The summary of a comparison.
  package init(_ ranked: RankedEvaluations) { self.ranked = ranked }

  /// The Markdown, made with the bundled template or one of the user's own.
  package func text(templates: TemplateSet = TemplateSet()) -> String {
    templates.render(ComparisonSummaryContent(ranked))
  }

  /// The templates that comparisons are made with.
  package static let pages: [any TemplatePage.Type] = [
    RankingContent.self, ComparisonSummaryContent.self,
  ]
}

/// What the template of the summary shows.
struct ComparisonSummaryContent: TemplatePage {
  let title: ShownText
  let warnings: [TextLine]
  let verdict: RankingVerdict
  let lines: [ModelLine]

  static let template = "compare-summary.md.mustache"

  static let fields: [Field<Self>] = [
    Field("title", \.title), Field("warnings", \.warnings), Field("verdict", \.verdict),
    Field("models", \.lines), Field("generator") { _ in Generator.nameAndVersion },
  ]

  init(_ ranked: RankedEvaluations) {
    title = ranked.title
    warnings = ConcernText.list(ranked).map(TextLine.init)
    verdict = RankingVerdict(ranked)
    lines = ModelLine.list(ranked)
  }
}
