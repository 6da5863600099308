package import ModelEvaluation

/// The pictures of a report, by the section that shows them.
package struct ShownPictures: Sendable {
  /// A picture with its words.
  package struct Picture: Sendable {
    /// The picture.
    package let thumbnail: Thumbnail
    /// The image that it shows.
    package let item: PictureList.Item
    /// The file that the thumbnail was made from.
    let source: SourceFile
  }

  /// The pictures of every section that has some, by the section's id.
  package private(set) var bySection: [String: [Picture]] = [:]
  /// Every thumbnail once, in the order of the page.
  package private(set) var thumbnails: [Thumbnail] = []

  /// No pictures.
  package init() {}

  /// The files that thumbnails were made from, sorted by name.
  package var sources: [SourceFile] {
    let all = bySection.values.flatMap { $0.map(\.source) }
    return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }.values
      .sorted { $0.name < $1.name }
  }

  /// Adds a picture at the end of a section.
  mutating func add(_ picture: Picture, to sectionID: String) {
    bySection[sectionID, default: []].append(picture)
    if !contains(picture.thumbnail) { thumbnails.append(picture.thumbnail) }
  }

  /// Leaves out larger pictures, in the order of the page, from the first that is not wanted.
  mutating func keepLarger(while isWanted: (ReportFile) -> Bool) {
    let end = thumbnails.firstIndex { $0.larger.map { !isWanted($0) } ?? false }
    for index in (end ?? thumbnails.endIndex)..<thumbnails.endIndex {
      thumbnails[index] = thumbnails[index].alone()
    }
  }

  /// Whether the file of a thumbnail is part of the report already.
  func contains(_ thumbnail: Thumbnail) -> Bool {
    thumbnails.contains { $0.path == thumbnail.path }
  }
}
