import Assessment
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import ReportFolder
import Templates

/// The labels that very sure detections contradict.
struct LabelsToCheck: TemplateRecord {
  let sentence: ShownText
  let pictures: [MarkdownImage]
  let candidates: [Line]

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("hasPictures") { !$0.pictures.isEmpty },
    Field("pictures", \.pictures), Field("candidates", \.candidates),
  ]

  /// One label.
  struct Line: TemplateRecord {
    let kind: ShownText
    let name: ShownText
    let image: FinishedMarkdown
    let split: ShownText
    let score: ShownText

    static let fields: [Field<Self>] = [
      Field("kind", \.kind), Field("class", \.name), Field("image", \.image),
      Field("split", \.split), Field("score", \.score),
    ]
  }

  /// Most labels that are listed; `label-errors.json` of the evaluation folder has more.
  private static let most = 20

  /// The section; `nil` where no label is contradicted.
  init?(_ errors: LabelErrors?, _ pictures: ShownPictures) {
    guard let errors, !errors.candidates.isEmpty else { return nil }
    sentence =
      "\(errors.sentence) The score is that of ObjectLab, the lower the surer; a person has to look."
    self.pictures = pictures.images(ReportSection.labelsToCheck.id)
    candidates = errors.candidates.prefix(Self.most).map { candidate in
      Line(
        kind: candidate.kind.words, name: ShownText(foreign: candidate.className, to: 40),
        image: FinishedMarkdown(MarkdownText.code(ShownText(foreign: candidate.imageName))),
        split: ShownText(foreign: candidate.split ?? "–", to: 20),
        score: NumberText.score(candidate.score))
    }
  }
}
