package import Findings
package import FoundationEssentials
package import ModelEvaluation

/// The pictures that a report could show: found, read and made small once.
package struct PictureOffer {
  /// The images that the report names.
  let list: PictureList
  /// What became of each, by name.
  let outcomes: [String: ThumbnailMaker.Outcome]
  /// Name of the folder for messages.
  let folderName: String

  /// Looks for the pictures of a report; `nil` where there is no folder of pictures or the report
  /// names no image.
  ///
  /// - Parameters:
  ///   - assessed: The evaluation.
  ///   - list: The images that its report names.
  ///   - hasLarger: Whether there are files for larger pictures, too.
  ///   - chosen: A folder of pictures; `nil` takes the `images` of the evaluation folder, if any.
  /// - Throws: `InputError` when the chosen folder cannot be opened.
  package init?(
    _ assessed: AssessedEvaluation, naming list: PictureList, hasLarger: Bool, in chosen: URL?
  ) throws(InputError) {
    let folder: PictureFolder? =
      if let chosen {
        try PictureFolder(chosen: chosen)
      } else {
        assessed.origin.folder.flatMap {
          PictureFolder(inEvaluation: URL(fileURLWithPath: $0, isDirectory: true))
        }
      }
    guard let folder, !list.galleries.isEmpty else { return nil }
    self.list = list
    var maker = ThumbnailMaker(folder: folder, hasLarger: hasLarger)
    outcomes = maker.make(list.names, drawings: list.drawings)
    folderName = folder.name
  }
}
