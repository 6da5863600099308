/// The pictures of a report, by the section that shows them.
struct ShownPictures {
  /// A picture with its words.
  struct Picture {
    let thumbnail: Thumbnail
    let item: PictureList.Item
    /// The file that the thumbnail was made from.
    let source: Manifest.Entry
  }

  private(set) var bySection: [String: [Picture]] = [:]
  /// Every thumbnail once, in the order of the page.
  private(set) var thumbnails: [Thumbnail] = []

  /// The files that thumbnails were made from, sorted by path.
  var sources: [Manifest.Entry] {
    let all = bySection.values.flatMap { $0.map(\.source) }
    return Dictionary(all.map { ($0.path, $0) }) { first, _ in first }.values
      .sorted { $0.path < $1.path }
  }

  /// Adds a picture at the end of a section.
  mutating func add(_ picture: Picture, to sectionID: String) {
    bySection[sectionID, default: []].append(picture)
    if !contains(picture.thumbnail) { thumbnails.append(picture.thumbnail) }
  }

  /// Whether the file of a thumbnail is part of the report already.
  func contains(_ thumbnail: Thumbnail) -> Bool {
    thumbnails.contains { $0.path == thumbnail.path }
  }

  /// A section's pictures as Markdown images.
  func images(_ sectionID: String) -> [MarkdownImage] {
    (bySection[sectionID] ?? []).map { picture in
      MarkdownImage(
        alternative: picture.item.alternative, path: picture.thumbnail.path,
        title: picture.item.caption)
    }
  }
}
