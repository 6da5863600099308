import Assessment
import Charts
import Findings
import ModelEvaluation
import PlainText
import Templates

/// Everything that the Markdown template shows, as finished texts.
///
/// Numbers are rounded and sentences are made before this point; templates only place them.
struct ReportContent: TemplatePage {
  let title: ShownText
  let warnings: [TextLine]
  let verdict: Verdict
  let facts: [Fact]
  let appLink: FinishedMarkdown?
  let intro: FinishedMarkdown?
  let nextSteps: NextStepsContext?
  let findings: [FindingLine]
  let otherFindings: [FindingLine]
  let scores: ScoresContext
  let comparison: ComparisonContext?
  let knownGroups: KnownGroupsContext?
  let rules: RulesContext?
  let map: ReportFigures.Slot
  let f1: ReportFigures.Slot
  let splits: ReportFigures.Slot
  let precisionRecall: ReportFigures.Slot
  let panels: [PanelSection]
  let recommendations: RecommendationsSection?
  let table: ClusterTableContext
  let sectionsSentence: ShownText
  let sections: [ClusterSectionContext]
  let imagesToCheck: ImagesToCheck?
  let labelsToCheck: LabelsToCheck?
  let worstImages: WorstImages?
  let hasClusters: Bool
  let dataNotes: [TextLine]
  let methodNotes: [Fact]
  let provenance: [Fact]
  let inputs: [InputLine]
  let isFolder: Bool
  let hasLabelNext: Bool
  let hasImages: Bool
  let hasChanges: Bool

  static let template = "report.md.mustache"

  static let fields: [Field<Self>] = [
    Field("title", \.title), Field("warnings", \.warnings), Field("verdict", \.verdict),
    Field("facts", \.facts),
    Field("appLink", \.appLink), Field("intro", \.intro), Field("nextSteps", \.nextSteps),
    Field("findings", \.findings),
    Field("hasOtherFindings") { !$0.otherFindings.isEmpty },
    Field("otherFindings", \.otherFindings),
    Field("scores", \.scores), Field("comparison", \.comparison),
    Field("knownGroups", \.knownGroups), Field("rules", \.rules),
    Field("map", \.map), Field("f1", \.f1), Field("splits", \.splits),
    Field("precisionRecall", \.precisionRecall), Field("panels", \.panels),
    Field("recommendations", \.recommendations), Field("table", \.table),
    Field("hasSections") { !$0.sections.isEmpty }, Field("sectionsSentence", \.sectionsSentence),
    Field("sections", \.sections), Field("imagesToCheck", \.imagesToCheck),
    Field("labelsToCheck", \.labelsToCheck), Field("worstImages", \.worstImages),
    Field("hasClusters", \.hasClusters),
    Field("hasMap") { $0.hasClusters || $0.map.figure != nil },
    Field("dataNotes", \.dataNotes), Field("methodNotes", \.methodNotes),
    Field("provenance", \.provenance), Field("inputs", \.inputs), Field("files", \.isFolder),
    Field("hasLabelNext", \.hasLabelNext), Field("hasImages", \.hasImages),
    Field("hasChanges", \.hasChanges),
  ]

  /// The page in two phrases.
  struct Verdict: TemplateRecord {
    let score: ShownText
    let clusters: ShownText

    static let fields: [Field<Self>] = [Field("score", \.score), Field("clusters", \.clusters)]
  }
}

extension ReportContent {
  init(_ context: ReportContext, isFolder: Bool) {
    let (evaluation, assessment) = (context.evaluation, context.assessment)
    let (assessed, figures) = (context.assessed, context.figures)
    let appLink = evaluation.appPlace.flatMap { AppLink.address($0, base: context.details.appURL) }
    self.init(
      title: context.title, warnings: assessed.warnings.map { TextLine($0.sentence) },
      verdict: Verdict(assessment),
      facts: HeaderFacts.list(evaluation, assessment),
      appLink: appLink.map(FinishedMarkdown.init),
      intro: context.intro.map { FinishedMarkdown($0.markdown) },
      nextSteps: NextStepsContext(context),
      findings: assessed.findings.enumerated().map {
        FindingLine($1, number: $0 + 1, sections: context.sectionIDs)
      },
      otherFindings: assessed.findings.filter { !$0.isStep }.enumerated().map {
        FindingLine($1, number: $0 + 1, sections: context.sectionIDs)
      },
      scores: ScoresContext(assessment),
      comparison: assessed.comparison.map {
        ComparisonContext($0, figures.changes, ComparisonContext.Names(assessed))
      },
      knownGroups: KnownGroupsContext(assessed.slices),
      rules: assessed.outcome.map(RulesContext.init), map: figures.map, f1: figures.f1,
      splits: figures.splits, precisionRecall: figures.precisionRecall,
      panels: figures.panels.list,
      recommendations: evaluation.panels.recommendations.map(RecommendationsSection.init),
      table: ClusterTableContext(
        assessment, sections: figures.sectionIDs, most: context.detail.mostTableRows),
      sectionsSentence: ClusterSectionContext.sentence(assessment),
      sections: figures.locators.map {
        ClusterSectionContext($0, assessed, context.pictures)
      },
      imagesToCheck: ImagesToCheck(assessment, context.pictures),
      labelsToCheck: LabelsToCheck(evaluation.panels.labelErrors, context.pictures),
      worstImages: WorstImages(context), hasClusters: assessment.hasClusters,
      dataNotes: DataNotes.list(evaluation, context.notes).map(TextLine.init),
      methodNotes: MethodNotes.list(evaluation, assessment),
      provenance: Provenance.list(evaluation, context.details.sourceDateEpoch),
      inputs: assessed.origin.files.map(InputLine.init), isFolder: isFolder,
      hasLabelNext: Self.hasLabelNext(assessed),
      hasImages: context.details.hasImageData && evaluation.images != nil,
      hasChanges: context.details.hasImageData && assessed.comparison?.images != nil)
  }
}

extension ReportContent {
  private static func hasLabelNext(_ assessed: AssessedEvaluation) -> Bool {
    guard let table = assessed.evaluation.images else { return false }
    return LabelNext.hasEntries(assessed.nextSteps, assessed.assessment, table)
  }
}

extension ReportContent.Verdict {
  init(_ assessment: Assessment) {
    self.init(
      score: VerdictLine.score(assessment), clusters: VerdictLine.clusters(assessment))
  }
}
