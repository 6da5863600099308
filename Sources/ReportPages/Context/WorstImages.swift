import Assessment
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import ReportFolder
import Templates

/// The images with the lowest scores, where there are no clusters to sort them into.
struct WorstImages: TemplateRecord {
  let sentence: ShownText
  let pictures: [MarkdownImage]
  let images: [ClusterSectionContext.ImageLine]

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("hasPictures") { !$0.pictures.isEmpty },
    Field("pictures", \.pictures), Field("images", \.images),
  ]

  /// The section; `nil` where there are clusters, or no image is wrong.
  init?(_ context: ReportContext) {
    guard let table = context.evaluation.images, !context.assessment.hasClusters else { return nil }
    let worst = NotableImages.worst(table)
    guard !worst.isEmpty else { return nil }
    images = worst.map(ClusterSectionContext.line)
    pictures = context.pictures.images(ReportSection.worstImages.id)
    let leavesTrainingOut =
      context.assessment.splitNames.contains(Split.train.name)
      && worst[0].split != Split.train.name
    sentence =
      "The lowest F1 first, among equals the most errors"
      + (leavesTrainingOut ? ", training images left out." : ".")
  }
}
