import Assessment
import Findings
import PlainText
import ReportFolder
import Templates

/// The section that shows the images which fail alone in clusters that do well.
struct ImagesToCheck: TemplateRecord {
  let sentence: ShownText
  let pictures: [MarkdownImage]

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("pictures", \.pictures),
  ]

  /// The section; `nil` where there is no picture to show.
  init?(_ assessment: Assessment, _ pictures: ShownPictures) {
    self.pictures = pictures.images(ReportSection.imagesToCheck.id)
    let (shown, all) = (self.pictures.count, assessment.loneBadImages.count)
    if shown == 0 { return nil }
    sentence =
      shown == all
      ? "Each fails in a cluster that does well. Compare what is labelled with what is there."
      : "\(NumberText.count(shown)) of \(NumberText.count(all, "image")) "
        + "that fail in a cluster that does well. Compare what is labelled with what is there."
  }
}
