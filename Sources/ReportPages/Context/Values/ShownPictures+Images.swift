import ReportFolder

extension ShownPictures {
  /// A section's pictures as Markdown images.
  func images(_ sectionID: String) -> [MarkdownImage] {
    (bySection[sectionID] ?? []).map { picture in
      MarkdownImage(
        alternative: picture.item.alternative, path: picture.thumbnail.path,
        title: picture.item.caption)
    }
  }
}
