import Assessment
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import Templates

/// What to do next, step by step.
struct NextStepsContext: TemplateRecord {
  let sentence: ShownText
  let steps: [Step]
  let rest: ShownText?
  let ids: FinishedMarkdown?

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("steps", \.steps), Field("rest", \.rest),
    Field("ids", \.ids),
  ]

  /// A step with its images.
  struct Step: TemplateRecord {
    let number: Int
    let group: ShownText
    let target: FinishedMarkdown?
    let worth: ShownText?
    let worthInterval: ShownText?
    let evidence: ShownText
    let advice: ShownText
    let pictures: [MarkdownImage]
    let summary: ShownText
    let judged: FinishedMarkdown?
    let training: FinishedMarkdown?

    static let fields: [Field<Self>] = [
      Field("number") { "\($0.number)" as ShownText }, Field("group", \.group),
      Field("target", \.target), Field("worth", \.worth),
      Field("worthInterval", \.worthInterval), Field("evidence", \.evidence),
      Field("advice", \.advice), Field("hasPictures") { !$0.pictures.isEmpty },
      Field("pictures", \.pictures),
      Field("hasImages") { $0.judged != nil || $0.training != nil }, Field("summary", \.summary),
      Field("judged", \.judged), Field("training", \.training),
    ]
  }
}

extension NextStepsContext {
  /// Most names of a step, and of them most training images.
  private static let (mostNames, mostTraining) = (20, 8)
  /// Most ids on the page; `data/label-next.csv` has all.
  private static let mostIDs = 200
  /// Most pictures beside a step.
  private static let mostPictures = 3

  /// The section; `nil` where there is no step to take.
  init?(_ context: ReportContext) {
    let steps = context.assessed.nextSteps
    if steps.list.isEmpty { return nil }
    let table = context.evaluation.images
    sentence =
      "The greatest gain first: by about how much the mean F1 of the "
      + "\(context.assessment.judgedSplits.imagesInWords) would rise were these images as good as "
      + (context.assessed.comparison?.worseClusters.isEmpty ?? true
        ? "all others." : "all others, or as they were in the baseline.")
    self.steps = steps.list.enumerated().map { Step($1, number: $0 + 1, table, context) }
    rest = steps.rest
    let ids = table.map { LabelNext.ids(steps, $0, most: Self.mostIDs) } ?? []
    self.ids = ids.isEmpty ? nil : FinishedMarkdown("`\(ids.joined(separator: ","))`")
  }
}

extension NextStepsContext.Step {
  fileprivate init(
    _ step: NextStep, number: Int, _ table: ImageTable?, _ context: ReportContext
  ) {
    let training = step.training.prefix(
      max(NextStepsContext.mostTraining, NextStepsContext.mostNames - step.heldOut.count))
    let judged = step.heldOut.prefix(NextStepsContext.mostNames - training.count)
    let target = step.target.flatMap { context.sectionIDs.contains($0) ? $0 : nil }
    self.init(
      number: number, group: step.group, target: target.map(FinishedMarkdown.init),
      worth: step.worth, worthInterval: step.worthInterval, evidence: step.evidence,
      advice: step.advice,
      pictures: step.target.map {
        Array(context.pictures.images($0).prefix(NextStepsContext.mostPictures))
      } ?? [],
      summary: Self.summary(step),
      judged: table.flatMap { Self.names(Array(judged), $0) },
      training: table.flatMap { Self.names(Array(training), $0) })
  }

  private static func summary(_ step: NextStep) -> ShownText {
    let training: ShownText =
      step.training.isEmpty ? "" : ", \(NumberText.count(step.training.count)) of them in training"
    return "\(Phrase.images(step.heldOut.count + step.training.count))\(training)"
  }

  private static func names(_ rows: [Int], _ table: ImageTable) -> FinishedMarkdown? {
    if rows.isEmpty { return nil }
    let names = rows.map { MarkdownText.code(ShownText(foreign: table.names[$0])) }
    return FinishedMarkdown(names.joined(separator: ", "))
  }
}
