import Findings
import PlainText
package import RankingFindings
import ReportFolder
import ReportPages
package import Templates

/// Everything that the Markdown template of a comparison shows, as finished texts.
struct RankingContent: TemplatePage {
  let title: ShownText
  let warnings: [TextLine]
  let verdict: RankingVerdict
  let facts: [Fact]
  let models: RankingModelsContext
  let pairs: RankingPairsContext
  let clusters: RankingClustersContext
  let notes: [TextLine]
  let methodNotes: [Fact]
  let provenance: [Fact]
  let inputs: [InputLine]
  let isFolder: Bool

  static let template = "compare.md.mustache"

  static let fields: [Field<Self>] = [
    Field("title", \.title), Field("warnings", \.warnings), Field("verdict", \.verdict),
    Field("facts", \.facts), Field("models", \.models), Field("pairs", \.pairs),
    Field("clusters", \.clusters), Field("notes", \.notes),
    Field("methodNotes", \.methodNotes), Field("provenance", \.provenance),
    Field("inputs", \.inputs), Field("files", \.isFolder),
  ]

  init(_ ranked: RankedEvaluations, _ figures: RankingFigures, _ options: RankingOptions) {
    title = ranked.title
    warnings = ConcernText.list(ranked).map(TextLine.init)
    verdict = RankingVerdict(ranked)
    facts = RankingFacts.list(ranked)
    models = RankingModelsContext(ranked, figures)
    pairs = RankingPairsContext(ranked, figures)
    clusters = RankingClustersContext(ranked, figures)
    notes = RankingNotes.list(ranked).map(TextLine.init)
    methodNotes = RankingFacts.method(ranked)
    provenance =
      Provenance.made(at: options.sourceDateEpoch) + [RankingFacts.inputs(ranked)]
    inputs = ranked.files.map(InputLine.init)
    isFolder = options.form == .folder
  }
}

extension RankingVerdict: TemplateRecord {
  package static let fields: [Field<Self>] = [Field("lead", \.lead), Field("text", \.text)]
}
