import Assessment
import Charts
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import Templates

/// Everything that the Markdown template shows, as finished strings.
///
/// Numbers are rounded and sentences are made before this point; templates only place them.
struct ReportContext {
  let title: String
  let assessed: AssessedEvaluation
  private(set) var findings: [Finding]
  let figures: ReportFigures
  let intro: String?
  let sourceDateEpoch: Int?
  let appURL: String
  /// Pictures of images that the report names, where a folder of them was given.
  private(set) var pictures = ShownPictures()
  /// What is to be said of pictures that are not there.
  private(set) var pictureNotes: [Note] = []

  var evaluation: Evaluation { assessed.evaluation }
  var assessment: Assessment { assessed.assessment }
  /// Notes on pictures come first: a long list of others is cut at its end.
  var notes: [Note] { pictureNotes + assessed.notes }
  var inputs: [Manifest.Entry] { assessed.inputs }
  /// The service's own suggestions, near the end of the page.
  private var recommendations: RecommendationsSection? {
    evaluation.panels.recommendations.map(RecommendationsSection.init)
  }

  /// The context as the template engine takes it.
  ///
  /// - Parameter isFolder: whether data files lie beside the page; a single file has none.
  func value(isFolder: Bool) -> TemplateValue {
    .record([
      "title": .text(title),
      "verdict": .record([
        "score": .text(VerdictLine.score(assessment)),
        "clusters": .text(VerdictLine.clusters(assessment)),
      ]),
      "facts": .list(HeaderFacts.list(evaluation, assessment).map(\.value)),
      "appLink": .markdown(
        evaluation.appPlace.flatMap { AppLink.address($0, base: appURL) } ?? ""),
      "intro": .markdown(intro ?? ""),
      "findings": .list(findings.enumerated().map { Self.value(of: $1, number: $0 + 1) }),
      "scores": ScoresContext.value(assessment),
      "comparison": .list(
        assessed.comparison.map {
          [ComparisonContext.value($0, figures.changes, ComparisonContext.Names(assessed))]
        } ?? []),
      "rules": .list(assessed.outcome.map { [RulesContext.value($0)] } ?? []),
      "map": figures.map.value,
      "f1": figures.f1.value,
      "splits": figures.splits.value,
      "precisionRecall": figures.precisionRecall.value,
      "panels": .list(figures.panels.list.map(\.value)),
      "recommendations": .list(recommendations.map { [$0.value] } ?? []),
      "table": ClusterTableContext.value(assessment, sections: figures.sectionIDs),
      "hasSections": .flag(!figures.locators.isEmpty),
      "sectionsSentence": .text(ClusterSectionContext.sentence(assessment)),
      "sections": .list(
        figures.locators.map {
          ClusterSectionContext.value($0, evaluation, assessment, pictures)
        }),
      "imagesToCheck": ImagesToCheck.value(assessment, pictures),
      "dataNotes": .list(DataNotes.list(evaluation, notes).map { .record(["text": .text($0)]) }),
      "methodNotes": .list(MethodNotes.list(evaluation, assessment).map(\.value)),
      "provenance": .list(Provenance.list(evaluation, sourceDateEpoch).map(\.value)),
      "inputs": .list(inputs.map(Self.value)),
      "files": .flag(isFolder),
      "hasImages": .flag(evaluation.images != nil),
      "hasChanges": .flag(assessed.comparison?.images != nil),
    ])
  }

  /// Takes pictures in, and what is to be said of those that are not there.
  mutating func show(_ selection: PictureSelection) {
    pictures = selection.shown
    pictureNotes = selection.notes
    guard pictures.bySection[PictureList.loneSectionID] != nil else { return }
    for place in findings.indices where findings[place].kind == .loneBadImages {
      findings[place].target = PictureList.loneSectionID
    }
  }

  private static func value(of finding: Finding, number: Int) -> TemplateValue {
    .record([
      "number": .text(String(number)),
      "lead": .text(finding.lead + ":"),
      "text": .text(finding.text),
      "target": .markdown(finding.target ?? ""),
    ])
  }

  private static func value(of input: Manifest.Entry) -> TemplateValue {
    .record([
      "name": .markdown(MarkdownText.code(input.path)),
      "size": .text(NumberText.size(input.size)),
      "sha256": .markdown(input.sha256),
    ])
  }

  /// What templates may refer to; a user's templates are checked against it.
  static let shape: TemplateShape = .record([
    "title": .text(.plain),
    "verdict": .record(["score": .text(.plain), "clusters": .text(.plain)]),
    "facts": .list(Fact.shape),
    "appLink": .text(.markdown), "intro": .text(.markdown),
    "findings": .list(
      .record([
        "number": .text(.plain), "lead": .text(.plain), "text": .text(.plain),
        "target": .text(.markdown),
      ])),
    "scores": ScoresContext.shape,
    "comparison": .list(ComparisonContext.shape), "rules": .list(RulesContext.shape),
    "map": ReportFigures.Slot.shape, "f1": ReportFigures.Slot.shape,
    "splits": ReportFigures.Slot.shape, "precisionRecall": ReportFigures.Slot.shape,
    "panels": .list(PanelSection.shape),
    "recommendations": .list(RecommendationsSection.shape),
    "table": ClusterTableContext.shape,
    "hasSections": .flag, "sectionsSentence": .text(.plain),
    "sections": .list(ClusterSectionContext.shape),
    "imagesToCheck": ImagesToCheck.shape,
    "dataNotes": .list(.record(["text": .text(.plain)])),
    "methodNotes": .list(Fact.shape), "provenance": .list(Fact.shape),
    "inputs": .list(
      .record(["name": .text(.markdown), "size": .text(.plain), "sha256": .text(.markdown)])),
    "files": .flag, "hasImages": .flag, "hasChanges": .flag,
  ])
}
