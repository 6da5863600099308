import Assessment
import PlainText
import Templates

/// The section that shows the images which fail alone in clusters that do well.
enum ImagesToCheck {
  static func value(_ assessment: Assessment, _ pictures: ShownPictures) -> TemplateValue {
    guard let shown = pictures.bySection[PictureList.loneSectionID]?.count else { return .list([]) }
    let sentence =
      shown == assessment.loneBadImages.count
      ? "Each fails in a cluster that does well. Compare what is labelled with what is there."
      : "\(NumberText.count(shown)) of \(NumberText.count(assessment.loneBadImages.count, "image")) "
        + "that fail in a cluster that does well. Compare what is labelled with what is there."
    return .list([
      .record([
        "sentence": .text(sentence), "pictures": pictures.value(PictureList.loneSectionID),
      ])
    ])
  }

  static let shape: TemplateShape = .list(
    .record(["sentence": .text(.plain), "pictures": ShownPictures.shape]))
}
