import Assessment
import Charts
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import ReportFolder
import Templates

/// The section about one cluster of note.
struct ClusterSectionContext: TemplateRecord {
  let id: FinishedMarkdown
  let name: ShownText
  let sentence: ShownText
  let facts: [Fact]
  let figure: MarkdownImage?
  let imagesSentence: ShownText
  let images: [ImageLine]
  let pictures: [MarkdownImage]
  let samples: FinishedMarkdown

  static let fields: [Field<Self>] = [
    Field("id", \.id), Field("name", \.name), Field("sentence", \.sentence),
    Field("facts", \.facts),
    Field("figure", \.figure), Field("hasImages") { !$0.images.isEmpty },
    Field("imagesSentence", \.imagesSentence), Field("images", \.images),
    Field("hasPictures") { !$0.pictures.isEmpty }, Field("pictures", \.pictures),
    Field("samples", \.samples),
  ]

  /// An image of the cluster that is worth a look.
  struct ImageLine: TemplateRecord {
    let name: FinishedMarkdown
    let split: ShownText
    let why: ShownText
    let f1: ShownText
    let found: ShownText
    let alarms: ShownText
    let missed: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("split", \.split), Field("why", \.why), Field("f1", \.f1),
      Field("found", \.found), Field("alarms", \.alarms), Field("missed", \.missed),
    ]
  }
}

extension ClusterSectionContext {
  /// Most sample names that are listed.
  static let mostSamples = 5

  static func sentence(_ assessment: Assessment) -> ShownText {
    if assessment.clusters.isEmpty { return "There is no cluster, only images that are in none." }
    if assessment.clusters(.weak).isEmpty {
      return
        "None is clearly weak. Shown are those that changed, that training hardly saw, and the "
        + "lowest."
    }
    return
      "Weak ones first, the greatest gain foremost, then those that changed, that training hardly "
      + "saw, and the lowest."
  }

  init(
    _ locator: ReportFigures.Locator, _ assessed: AssessedEvaluation, _ pictures: ShownPictures
  ) {
    let (evaluation, assessment) = (assessed.evaluation, assessed.assessment)
    let cluster = locator.cluster
    let worse = assessed.comparison?.worseClusters[cluster.id]
    let images = evaluation.images.map { NotableImages.list(cluster, $0, assessment) } ?? []
    let samples = images.isEmpty ? cluster.sampleImages.prefix(Self.mostSamples).map(Self.name) : []
    self.init(
      id: FinishedMarkdown(cluster.sectionID), name: cluster.name,
      sentence: Self.verdictSentence(cluster, assessment),
      facts: Self.facts(cluster, evaluation, assessment, worse: worse),
      figure: locator.figure.map(MarkdownImage.init),
      imagesSentence: Self.imagesSentence(assessment), images: images.map(Self.line),
      pictures: pictures.images(cluster.sectionID),
      samples: FinishedMarkdown(samples.joined(separator: ", ")))
  }

  private static func name(_ text: String) -> String {
    MarkdownText.code(ShownText(foreign: text))
  }

  private static func imagesSentence(_ assessment: Assessment) -> ShownText {
    "The worst of its \(assessment.judgedSplits.imagesInWords), then those closest to its median."
  }

  /// The line of an image in a table.
  static func line(_ image: NotableImages.Image) -> ImageLine {
    ImageLine(
      name: FinishedMarkdown(name(image.name)), split: ShownText(foreign: image.split, to: 20),
      why: ShownText(foreign: image.reason.rawValue), f1: NumberText.score(image.f1),
      found: image.truePositives.map { NumberText.count($0) } ?? NumberText.missing,
      alarms: image.falsePositives.map { NumberText.count($0) } ?? NumberText.missing,
      missed: image.falseNegatives.map { NumberText.count($0) } ?? NumberText.missing)
  }
}
